import type { Order } from "./schemas/order"

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
