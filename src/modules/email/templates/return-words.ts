import type { Look } from "./look"
import type { Order } from "./schemas/order"
import type { Return } from "./schemas/return"

/** The number that people know of a return; nothing where it has none. */
export const returnNumber = ({ return_display_id }: Return): string => String(return_display_id ?? "")

/** What is given back, ready to show; a return knows its amount but not the currency, which is the order's. */
export function refundOf(sentBack: Return, order: Order | null | undefined, look: Look): string | undefined {
  const { refund_amount: amount } = sentBack
  return order && typeof amount === "number" && amount > 0 ? look.money(amount, order.currency_code) : undefined
}

/** The pieces of a return that arrived, fit for sale or not. */
export const receivedLines = ({ items }: Return): Return["items"] =>
  items
    .map((item) => ({ ...item, quantity: (item.received_quantity ?? 0) + (item.damaged_quantity ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
