import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
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
  const found = await paidOrders(context)
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

type OrderRow = { id: string; metadata: Record<string, unknown> | null; payment_collections?: { payments?: unknown[] }[] }

/**
 * Ids of the orders whose checkout went through, by key; the others are canceled and removed.
 *
 * The payment is the last thing a checkout writes: an order without one was cut off, and completing its cart again
 * would not repair it.
 */
async function paidOrders(context: SeedContext): Promise<Map<string, string>> {
  const orders = await readRows<OrderRow>(context, {
    entity: "order",
    fields: ["id", "metadata", "payment_collections.payments.id"],
    filters: { email: demoCustomer.email },
  })
  const ours = orders.filter(({ metadata }) => metadata?.["seed_order"])
  const isPaid = ({ payment_collections = [] }: OrderRow): boolean => payment_collections.some(({ payments }) => payments?.length)
  for (const { id } of ours.filter((order) => !isPaid(order))) {
    await cancelOrderWorkflow(context.container).run({ input: { order_id: id } })
    await context.container.resolve(Modules.ORDER).softDeleteOrders([id])
  }
  return new Map(ours.filter(isPaid).map(({ id, metadata }) => [String(metadata?.["seed_order"]), id]))
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
