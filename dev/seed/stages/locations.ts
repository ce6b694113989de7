import { createStockLocationsWorkflow, linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

export const FULFILLMENT_PROVIDER = "manual_manual"

export type LocationRole = "warehouse" | "store"

export const locations: Record<
  LocationRole,
  { name: string; address: Record<"address_1" | "city" | "postal_code" | "country_code", string> }
> = {
  warehouse: {
    name: "Hypex Warehouse Rotterdam",
    address: { address_1: "Kade 12", city: "Rotterdam", postal_code: "3089 JD", country_code: "nl" },
  },
  store: {
    name: "Hypex Store Berlin",
    address: { address_1: "Torgasse 7", city: "Berlin", postal_code: "10119", country_code: "de" },
  },
}

type LocationRow = { id: string; sales_channels?: { id: string }[]; fulfillment_providers?: { id: string }[] }

const roles = Object.keys(locations) as LocationRole[] // the keys of the table above

/** Stock locations (key: name), linked to the sales channel and the manual fulfilment provider. */
export async function ensureLocations(context: SeedContext, channelId: string): Promise<StageOutcome<Map<LocationRole, string>>> {
  const { container } = context
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const ids = new Map<LocationRole, string>()
  let made = 0
  for (const role of roles) {
    const { name, address } = locations[role]
    const [found] = await readRows<LocationRow>(context, {
      entity: "stock_location",
      fields: ["id", "sales_channels.id", "fulfillment_providers.id"],
      filters: { name },
    })
    let id = found?.id
    if (!id) {
      const { result } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name, address }] } })
      id = result[0]?.id
      made += 1
    }
    if (!id) throw new Error(`seed: Medusa made no stock location ${name}`)
    if (!found?.sales_channels?.some((channel) => channel.id === channelId)) {
      await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [channelId] } })
    }
    if (!found?.fulfillment_providers?.some((provider) => provider.id === FULFILLMENT_PROVIDER)) {
      await link.create({
        [Modules.STOCK_LOCATION]: { stock_location_id: id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
      })
    }
    ids.set(role, id)
  }
  return { result: ids, count: { what: "stock locations", wanted: roles.length, made } }
}
