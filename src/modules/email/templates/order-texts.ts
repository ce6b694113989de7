import type { EmailContext } from "./email-context"
import type { Order } from "./schemas/order"
import type { Parcel } from "./schemas/parcel"
import type { Return } from "./schemas/return"
import type { SkuLine } from "./schemas/sku-line"

type Numbered = { display_id?: string | number | null | undefined; order_id?: string | null | undefined }

/** The number that people know; the id where nobody kept one. */
export function orderNumber(order: Numbered & { custom_display_id?: string | null | undefined }): string {
  return order.custom_display_id || String(order.display_id ?? order.order_id ?? "")
}

type Named = {
  first_name?: string | null | undefined
  order?: Pick<Order, "shipping_address" | "billing_address"> | null | undefined
}

/** First name of who gets the email: as given, else as on the parcel, else as on the bill. */
export function firstNameOf({ first_name, order }: Named): string | undefined {
  return first_name || order?.shipping_address?.first_name || order?.billing_address?.first_name || undefined
}

/** The number that people know of a return; nothing where it has none. */
export const returnNumber = ({ return_display_id }: Return): string => String(return_display_id ?? "")

/** What is given back, ready to show; a return knows its amount but not the currency, which is the order's. */
export function formatRefund(sentBack: Return, order: Order | null | undefined, context: EmailContext): string | undefined {
  const { refund_amount: amount } = sentBack
  return order && typeof amount === "number" && amount > 0 ? context.money(amount, order.currency_code) : undefined
}

/** The pieces of a return that arrived, fit for sale or not. */
export const receivedLines = ({ items }: Return): Return["items"] =>
  items
    .map((item) => ({ ...item, quantity: (item.received_quantity ?? 0) + (item.damaged_quantity ?? 0) }))
    .filter(({ quantity }) => quantity > 0)

/** What is in a parcel, with style, color and size of the order's line where the order is known. */
export function parcelLines(parcel: Parcel, order: Order | null | undefined): SkuLine[] {
  const ordered = new Map(order?.items.map((item) => [item.line_item_id, item]))
  return parcel.items.map((item) => {
    const line = item.line_item_id ? ordered.get(item.line_item_id) : undefined
    return { ...line, ...item, sku: item.sku ?? line?.sku }
  })
}
