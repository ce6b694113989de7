import type { Order } from "./schemas/order"
import type { Parcel } from "./schemas/parcel"
import type { SkuLine } from "./schemas/sku-line"

/** What is in a parcel, with style, color and size of the order's line where the order is known. */
export function parcelLines(parcel: Parcel, order: Order | null | undefined): SkuLine[] {
  const ordered = new Map(order?.items.map((item) => [item.line_item_id, item]))
  return parcel.items.map((item) => {
    const line = item.line_item_id ? ordered.get(item.line_item_id) : undefined
    return { ...line, ...item, sku: item.sku ?? line?.sku }
  })
}
