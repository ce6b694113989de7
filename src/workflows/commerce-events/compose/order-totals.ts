import { BigNumber, decorateCartTotals } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { OrderItemRow } from "../readers/order-items"
import type { OrderRow } from "../readers/orders"
import type { ShippingMethodRow } from "../readers/shipping-methods"
import type { OrderTotals } from "../schemas/order-lines"

const LINE_TOTALS = ["subtotal", "discount_total", "tax_total", "total"] as const
const ORDER_TOTALS = [
  "subtotal",
  "item_subtotal",
  "item_total",
  "shipping_subtotal",
  "shipping_total",
  "tax_total",
  "discount_total",
  "credit_line_total",
  "total",
] as const satisfies (keyof OrderTotals)[]

export type LineTotals = Record<(typeof LINE_TOTALS)[number], number>

export type ComputedTotals = {
  order: OrderTotals
  /** By id of the line item or the shipping method. */
  lines: Map<string, LineTotals>
}

/** Totals of an order and of its lines, by the engine's own arithmetic: what `GET /admin/orders/:id` shows. */
export function computeTotals(order: OrderRow, items: OrderItemRow[], shippingMethods: ShippingMethodRow[]): ComputedTotals {
  const decorated = decorateCartTotals({
    currency_code: order.currency_code,
    credit_lines: order.credit_lines,
    // Copies: the engine writes its totals into what it is given.
    items: items.map((item) => ({ ...item, adjustments: item.adjustments.map((one) => ({ ...one })), detail: detailOf(item) })),
    shipping_methods: shippingMethods.map((method) => ({ ...method })),
  }) as unknown as DecoratedOrder // the engine's type has none of the totals of lines

  return {
    order: pick(decorated, ORDER_TOTALS),
    lines: new Map([...decorated.items, ...decorated.shipping_methods].map((line) => [line.id, pick(line, LINE_TOTALS)])),
  }
}

type Line = Record<(typeof LINE_TOTALS)[number], BigNumberInput> & { id: string }
type DecoratedOrder = Record<(typeof ORDER_TOTALS)[number], BigNumberInput> & { items: Line[]; shipping_methods: Line[] }

const detailOf = ({ return_requested_quantity, return_received_quantity, return_dismissed_quantity }: OrderItemRow) => ({
  return_requested_quantity,
  return_received_quantity,
  return_dismissed_quantity,
})

function pick<Key extends string>(source: Record<Key, BigNumberInput>, keys: readonly Key[]): Record<Key, number> {
  const entries = keys.map((key) => [key, new BigNumber(source[key]).toJSON()])
  return Object.fromEntries(entries) as Record<Key, number> // Object.fromEntries forgets its keys
}
