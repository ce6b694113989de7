import type { ReactElement } from "react"
import type { Look } from "../look"
import { orderSums } from "../order-sums"
import type { Order } from "../schemas/order"
import { FactRows, type Fact } from "./fact-rows"

/** The sums under the lines, in the order in which they add up. */
export function OrderTotals({ order, look }: { order: Order; look: Look }): ReactElement {
  const { order: texts } = look.texts
  const sums = orderSums(order)
  const money = (amount: number) => look.money(amount, order.currency_code)
  const tax: Fact = { label: sums.isTaxIncluded ? texts.taxIncluded : texts.tax, value: money(sums.tax) }
  const total: Fact = { label: texts.total, value: money(sums.total), isMain: true }

  const facts: Fact[] = [
    { label: texts.items, value: money(sums.items) },
    { label: texts.shipping, value: money(sums.shipping) },
    ...(sums.discount === 0 ? [] : [{ label: texts.discount, value: money(-sums.discount) }]),
    ...(sums.credit === 0 ? [] : [{ label: texts.credit, value: money(-sums.credit) }]),
    ...(sums.isTaxIncluded ? [total, tax] : [tax, total]),
  ]
  return <FactRows facts={facts} />
}
