import type { ReactElement } from "react"
import type { Look } from "../look"
import { itemAmount, pricesHoldTax } from "../order-sums"
import type { Order } from "../schemas/order"
import { SkuLines } from "./sku-lines"

type Given = { order: Order; pictures: Record<string, string | null | undefined> | null | undefined; look: Look }

/** The lines of a whole order with what they cost before discounts. */
export function OrderItems({ order, pictures, look }: Given): ReactElement {
  const isWithTax = pricesHoldTax(order)
  const lines = order.items.map((item) => ({ ...item, amount: look.money(itemAmount(item, isWithTax), order.currency_code) }))
  return <SkuLines lines={lines} pictures={pictures} look={look} />
}
