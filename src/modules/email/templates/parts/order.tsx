import type { ReactElement } from "react"
import type { EmailContext } from "../email-context"
import { itemAmount, orderSums, pricesHoldTax } from "../order-sums"
import type { Order } from "../schemas/order"
import { Action } from "./action"
import { FactRows, type Fact } from "./fact-rows"
import { SkuLines } from "./sku-lines"

type ItemsProps = {
  order: Order
  pictures: Record<string, string | null | undefined> | null | undefined
  context: EmailContext
}

/** The lines of a whole order with what they cost before discounts. */
export function OrderItems({ order, pictures, context }: ItemsProps): ReactElement {
  const isWithTax = pricesHoldTax(order)
  const lines = order.items.map((item) => ({
    ...item,
    amount: context.money(itemAmount(item, isWithTax), order.currency_code),
  }))
  return <SkuLines lines={lines} leftOut={order.left_out?.["items"]} pictures={pictures} context={context} />
}

/** The sums under the lines, in the order in which they add up. */
export function OrderTotals({ order, context }: { order: Order; context: EmailContext }): ReactElement {
  const { order: texts } = context.texts
  const sums = orderSums(order)
  const money = (amount: number) => context.money(amount, order.currency_code)
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

type ActionProps = { orderUrl: string | null | undefined; context: EmailContext }

/** The button to the order; to the shop where the order's page is unknown. */
export const OrderAction = ({ orderUrl, context }: ActionProps): ReactElement =>
  orderUrl ? (
    <Action href={orderUrl} label={context.texts.order.view} />
  ) : (
    <Action href={context.shop.storefrontUrl} label={context.texts.common.visitShop} />
  )
