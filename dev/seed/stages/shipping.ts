import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { must, type StageOutcome } from "../stage"
import { FULFILLMENT_PROVIDER, locations, type LocationRole } from "./locations"
import { regions, type RegionName } from "./regions"
import { shippingServices, type ShippingService } from "./shipping-tariffs"

const sets: Record<LocationRole, { name: string; type: "shipping" | "pickup"; zones: RegionName[] }> = {
  warehouse: { name: "Delivery from Rotterdam", type: "shipping", zones: ["Europe", "United Kingdom", "United States"] },
  store: { name: "Collection in Berlin", type: "pickup", zones: ["Europe"] },
}

/** Names of service zones are unique in the whole shop, not only in their fulfilment set. */
const zoneName = (role: LocationRole, region: RegionName): string => (role === "warehouse" ? region : `${region}, collection`)

/** The default profile, fulfilment sets (key: name), service zones and shipping options (key: name within the zone). */
export async function ensureShipping(
  context: SeedContext,
  locationIds: ReadonlyMap<LocationRole, string>
): Promise<StageOutcome<{ profileId: string }>> {
  const profileId = await ensureDefaultProfile(context)
  let made = 0
  let wanted = 0
  for (const role of ["warehouse", "store"] as const) {
    const zoneIds = await ensureZones(context, role, must(locationIds, role))
    for (const service of shippingServices.filter(({ location }) => location === role)) {
      for (const region of sets[role].zones.filter((zone) => service.tariffs[zone])) {
        wanted += 1
        if (await ensureOption(context, { service, region, zoneId: must(zoneIds, zoneName(role, region)), profileId })) made += 1
      }
    }
  }
  return { result: { profileId }, count: { what: "shipping options", wanted, made } }
}

async function ensureDefaultProfile(context: SeedContext): Promise<string> {
  const [found] = await readRows<{ id: string }>(context, {
    entity: "shipping_profile",
    fields: ["id"],
    filters: { type: "default" },
  })
  if (found) return found.id
  const { result } = await createShippingProfilesWorkflow(context.container).run({
    input: { data: [{ name: "Default Shipping Profile", type: "default" }] },
  })
  const id = result[0]?.id
  if (!id) throw new Error("seed: Medusa made no shipping profile")
  return id
}

async function ensureZones(context: SeedContext, role: LocationRole, locationId: string) {
  const { name, type, zones } = sets[role]
  const read = async () => {
    const [location] = await readRows<{ fulfillment_sets?: SetRow[] }>(context, {
      entity: "stock_location",
      fields: [
        "fulfillment_sets.id",
        "fulfillment_sets.name",
        "fulfillment_sets.service_zones.id",
        "fulfillment_sets.service_zones.name",
      ],
      filters: { name: locations[role].name },
    })
    return location?.fulfillment_sets?.find((set) => set.name === name)
  }
  if (!(await read())) {
    await createLocationFulfillmentSetWorkflow(context.container).run({
      input: { location_id: locationId, fulfillment_set_data: { name, type } },
    })
  }
  const set = await read()
  if (!set) throw new Error(`seed: Medusa made no fulfilment set ${name}`)
  const missing = zones.filter((zone) => !set.service_zones?.some((found) => found.name === zoneName(role, zone)))
  for (const zone of missing) {
    await createServiceZonesWorkflow(context.container).run({
      input: {
        data: [
          {
            name: zoneName(role, zone),
            fulfillment_set_id: set.id,
            geo_zones: regions[zone].countries.map((country_code) => ({ type: "country" as const, country_code })),
          },
        ],
      },
    })
  }
  const after = missing.length > 0 ? await read() : set
  return new Map(after?.service_zones?.map((found) => [found.name, found.id]))
}

type SetRow = { id: string; name: string; service_zones?: { id: string; name: string }[] }

type WantedOption = { service: ShippingService; region: RegionName; zoneId: string; profileId: string }

async function ensureOption(context: SeedContext, wanted: WantedOption): Promise<boolean> {
  const { service, region, zoneId, profileId } = wanted
  const { container } = context
  const [found] = await readRows<{ id: string; prices?: unknown[] }>(context, {
    entity: "shipping_option",
    fields: ["id", "prices.id"],
    filters: { name: service.name, service_zone_id: zoneId },
  })
  if (found?.prices?.length) return false
  // Prices come after the option; one without prices is what a killed run left.
  if (found) await deleteShippingOptionsWorkflow(container).run({ input: { ids: [found.id] } })
  const tariff = service.tariffs[region]
  if (!tariff) return false
  const { freeFrom } = tariff
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: service.name,
        service_zone_id: zoneId,
        shipping_profile_id: profileId,
        provider_id: FULFILLMENT_PROVIDER,
        price_type: "flat",
        data: { id: service.isReturn ? "manual-fulfillment-return" : "manual-fulfillment" },
        type: { label: service.label, code: service.code, description: service.description },
        prices: (["eur", "gbp", "usd"] as const).flatMap((currency_code) => [
          { currency_code, amount: tariff[currency_code] },
          ...(freeFrom === undefined
            ? []
            : [{ currency_code, amount: 0, rules: [{ attribute: "item_total", operator: "gte" as const, value: freeFrom }] }]),
        ]),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: service.isReturn ? "true" : "false" },
        ],
      },
    ],
  })
  return true
}
