import type { Order, OrderItem } from "./schemas/order"

export type OrderSums = {
  items: number
  shipping: number
  /** What promotions took off, positive. */
  discount: number
  /** Store credit and gift cards, positive. */
  credit: number
  tax: number
  /** Whether items and shipping hold the tax already, so that it is only named and not added. */
  isTaxIncluded: boolean
  total: number
}

type Summed = Pick<Order, "items" | "shipping_methods" | "totals">

/**
 * The sums under an order, which add up as they are shown:
 * `items + shipping - discount - credit (+ tax, when it is not included) = total`.
 *
 * The discount is what is missing to that: the engine counts it with tax, which does not fit prices without. Where some
 * prices hold tax and others do not, all are shown without.
 */
export function orderSums(order: Summed): OrderSums {
  const isTaxIncluded = pricesHoldTax(order)
  const items = sum(order.items.map((item) => itemAmount(item, isTaxIncluded)))
  const shipping = sum(order.shipping_methods.map(({ amount, subtotal }) => (isTaxIncluded ? amount : (subtotal ?? amount))))
  const { tax_total: tax, total } = order.totals
  const credit = order.totals.credit_line_total ?? 0
  const discount = rounded(items + shipping + (isTaxIncluded ? 0 : tax) - credit - total)
  return { items, shipping, discount, credit, tax, isTaxIncluded, total }
}

export const pricesHoldTax = ({ items, shipping_methods }: Omit<Summed, "totals">): boolean =>
  [...items, ...shipping_methods].every((line) => line.is_tax_inclusive)

/** What all pieces of a line cost before discounts, with tax or without. */
export const itemAmount = ({ unit_price, quantity, subtotal }: OrderItem, isWithTax: boolean): number =>
  isWithTax ? unit_price * quantity : (subtotal ?? unit_price * quantity)

const sum = (amounts: number[]): number => amounts.reduce((total, one) => total + one, 0)

/** Without what decimals leave behind; no currency has more than four of them. */
const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000
