import type { SeedContext } from "../context"
import { demoCustomer } from "../demo-accounts"
import { demoOrders } from "../demo-orders"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"
import { checkOut, type CheckoutReferences } from "./checkout"
import { advanceOrder } from "./order-history"

type Wanted = Pick<CheckoutReferences, "regionId" | "channelId" | "customerId"> & {
  locationId: string
  reasons: ReadonlyMap<string, string>
}

/** Past orders of the demo customer (key: `metadata.seed_order`), made by the core checkout and order workflows. */
export async function ensureOrders(context: SeedContext, wanted: Wanted): Promise<StageOutcome<void>> {
  const orders = await readRows<{ id: string; metadata: Record<string, unknown> | null }>(context, {
    entity: "order",
    fields: ["id", "metadata"],
    filters: { email: demoCustomer.email },
  })
  const found = new Map(orders.map(({ id, metadata }) => [metadata?.["seed_order"], id]))
  const variants = await variantsBySku(context)
  const shippingOptionId = await europeanOption(context, "Standard")
  const returnOptionId = await europeanOption(context, "Return parcel")
  let made = 0
  for (const order of demoOrders) {
    let id = found.get(order.key)
    if (!id) {
      id = await checkOut(context, order, { ...wanted, variants, shippingOptionId })
      made += 1
    }
    await advanceOrder(context, { id, order, references: { ...wanted, returnOptionId } })
  }
  return { result: undefined, count: { what: "past orders", wanted: demoOrders.length, made } }
}

async function variantsBySku(context: SeedContext): Promise<Map<string, string>> {
  const rows = await readRows<{ id: string; sku: string }>(context, {
    entity: "variant",
    fields: ["id", "sku"],
    filters: { sku: demoOrders.flatMap(({ lines }) => lines.map(({ sku }) => sku)) },
  })
  return new Map(rows.map(({ sku, id }) => [sku, id]))
}

async function europeanOption(context: SeedContext, name: string): Promise<string> {
  const rows = await readRows<{ id: string; service_zone: { name: string } }>(context, {
    entity: "shipping_option",
    fields: ["id", "service_zone.name"],
    filters: { name },
  })
  const option = rows.find(({ service_zone }) => service_zone.name === "Europe")
  if (!option) throw new Error(`seed: no shipping option ${name} in Europe`)
  return option.id
}
