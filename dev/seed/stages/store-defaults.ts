import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { must, type StageOutcome } from "../stage"
import type { LocationRole } from "./locations"
import { regions, type RegionName } from "./regions"

type StoreRow = {
  id: string
  name: string
  default_sales_channel_id: string | null
  default_region_id: string | null
  default_location_id: string | null
  supported_currencies?: { currency_code: string }[]
}

type Defaults = { channelId: string; regionIds: ReadonlyMap<RegionName, string>; locationIds: ReadonlyMap<LocationRole, string> }

/** Name, currencies and defaults of the store; touched only when one of them differs. */
export async function ensureStoreDefaults(context: SeedContext, defaults: Defaults): Promise<StageOutcome<void>> {
  const [store] = await readRows<StoreRow>(context, {
    entity: "store",
    fields: ["id", "name", "default_sales_channel_id", "default_region_id", "default_location_id", "supported_currencies.*"],
  })
  if (!store) throw new Error("seed: the database holds no store")
  const wanted = {
    name: "Hypex",
    default_sales_channel_id: defaults.channelId,
    default_region_id: must(defaults.regionIds, "Europe"),
    default_location_id: must(defaults.locationIds, "warehouse"),
  }
  const currencies = new Set(store.supported_currencies?.map((currency) => currency.currency_code))
  const isDone =
    store.name === wanted.name &&
    store.default_sales_channel_id === wanted.default_sales_channel_id &&
    store.default_region_id === wanted.default_region_id &&
    store.default_location_id === wanted.default_location_id &&
    Object.values(regions).every(({ currency }) => currencies.has(currency))
  if (!isDone) {
    await updateStoresWorkflow(context.container).run({
      input: {
        selector: { id: store.id },
        update: {
          ...wanted,
          supported_currencies: Object.values(regions).map(({ currency, isTaxInclusive }) => ({
            currency_code: currency,
            is_default: currency === "eur",
            is_tax_inclusive: isTaxInclusive,
          })),
        },
      },
    })
  }
  return { result: undefined, count: { what: "store defaults", wanted: 1, made: isDone ? 0 : 1 } }
}
