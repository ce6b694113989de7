import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  createAndCompleteReturnOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../context"
import type { DemoOrder } from "../demo-orders"
import { readRows } from "../read-rows"
import { must } from "../stage"

export type HistoryReferences = { locationId: string; returnOptionId: string; reasons: ReadonlyMap<string, string> }

type PaymentRow = { id: string; captured_at: string | null; captures?: { id: string; amount: number }[] }

type OrderRow = {
  id: string
  status: string
  items: { id: string; variant_sku: string }[]
  payment_collections?: { payments?: PaymentRow[] }[]
  currency_code: string
  transactions?: { reference_id: string | null }[]
  fulfillments?: { id: string; shipped_at: string | null; delivered_at: string | null }[]
}

/** Takes an order from where it stands to its state, one core workflow a step. */
export async function advanceOrder(
  context: SeedContext,
  { id, order, references }: { id: string; order: DemoOrder; references: HistoryReferences }
): Promise<void> {
  const { container } = context
  if (order.state === "placed") return
  if (order.state === "canceled") {
    const { status } = await readOrder(context, id)
    if (status !== "canceled") await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    return
  }
  await capture(context, id)
  await ship(context, { id, order, locationId: references.locationId })
  if (order.state === "shipped") return
  await deliver(context, id)
  if (order.state === "return_requested") await requestReturn(context, { id, order, references })
}

async function readOrder(context: SeedContext, id: string): Promise<OrderRow> {
  const [row] = await readRows<OrderRow>(context, {
    entity: "order",
    fields: [
      "id",
      "status",
      "items.id",
      "items.variant_sku",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.captures.id",
      "payment_collections.payments.captures.amount",
      "currency_code",
      "transactions.reference_id",
    ],
    filters: { id },
  })
  if (!row) throw new Error(`seed: no order ${id}`)
  return row
}

async function capture(context: SeedContext, id: string): Promise<void> {
  const { container } = context
  const { payment_collections = [], transactions = [], currency_code } = await readOrder(context, id)
  const booked = new Set(transactions.map(({ reference_id }) => reference_id))
  for (const payment of payment_collections.flatMap(({ payments = [] }) => payments)) {
    if (!payment.captured_at) {
      await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
      continue
    }
    // The capture is stored before the order hears of it; a run killed in between leaves money the order does not know.
    for (const { id: captureId, amount } of payment.captures?.filter((taken) => !booked.has(taken.id)) ?? []) {
      await container
        .resolve(Modules.ORDER)
        .addOrderTransactions({ order_id: id, amount, currency_code, reference: "capture", reference_id: captureId })
    }
  }
}

async function ship(
  context: SeedContext,
  { id, order, locationId }: { id: string; order: DemoOrder; locationId: string }
): Promise<void> {
  const { container } = context
  let row = await readOrder(context, id)
  const ordered = new Map(order.lines.map(({ sku, quantity }) => [sku, quantity]))
  const items = row.items.map((item) => ({ id: item.id, quantity: must(ordered, item.variant_sku) }))
  if (!row.fulfillments?.length) {
    await createOrderFulfillmentWorkflow(container).run({ input: { order_id: id, items, location_id: locationId } })
    row = await readOrder(context, id)
  }
  const fulfillment = row.fulfillments?.[0]
  if (!fulfillment || fulfillment.shipped_at) return
  const tracking = `HX${order.key.replace(/\D/g, "").padStart(10, "0")}NL`
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: id,
      fulfillment_id: fulfillment.id,
      items,
      labels: [
        {
          tracking_number: tracking,
          tracking_url: `https://parcel.example/track/${tracking}`,
          label_url: `https://parcel.example/label/${tracking}`,
        },
      ],
    },
  })
}

async function deliver(context: SeedContext, id: string): Promise<void> {
  const fulfillment = (await readOrder(context, id)).fulfillments?.[0]
  if (!fulfillment || fulfillment.delivered_at) return
  await markOrderFulfillmentAsDeliveredWorkflow(context.container).run({ input: { orderId: id, fulfillmentId: fulfillment.id } })
}

async function requestReturn(
  context: SeedContext,
  { id, order, references }: { id: string; order: DemoOrder; references: HistoryReferences }
): Promise<void> {
  const { returned } = order
  const [present] = await readRows<{ id: string }>(context, { entity: "return", fields: ["id"], filters: { order_id: id } })
  if (!returned || present) return
  const item = (await readOrder(context, id)).items.find(({ variant_sku }) => variant_sku === returned.sku)
  if (!item) throw new Error(`seed: ${order.key} has no line ${returned.sku}`)
  await createAndCompleteReturnOrderWorkflow(context.container).run({
    input: {
      order_id: id,
      items: [{ id: item.id, quantity: 1, reason_id: must(references.reasons, returned.reason), note: returned.note }],
      return_shipping: { option_id: references.returnOptionId },
      location_id: references.locationId,
    },
  })
}
