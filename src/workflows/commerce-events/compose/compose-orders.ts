import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, distinct, type Fact } from "../../../modules/messaging"
import { computeTotals, type LineTotals } from "./order-totals"
import { readAddresses } from "../readers/addresses"
import { skuLines } from "../readers/line-items"
import { readOrderItems, type AdjustmentRow, type OrderItemRow, type TaxLineRow } from "../readers/order-items"
import { readOrders, type OrderRow } from "../readers/orders"
import { numberOf } from "../readers/rows"
import { readShippingMethods, type ShippingMethodRow } from "../readers/shipping-methods"
import type { OrderData } from "../schemas/order"
import type { OrderItem, ShippingMethod } from "../schemas/order-lines"
import type { SkuLine } from "../schemas/sku-line"

/** Bodies of `order_created`: each order as it stands now. Orders that are gone have none. */
export async function composeOrders(facts: Fact[], sql: Sql): Promise<Bodies<OrderData>> {
  const orderIds = aggregateIds(facts)
  const orders = await readOrders(sql, orderIds)
  const itemsOf = await readOrderItems(sql, orderIds)
  const shippingMethodsOf = await readShippingMethods(sql, orderIds)
  const skuLineOf = await skuLines(sql, [...itemsOf.values()].flat())
  const addressIds = [...orders.values()].flatMap((order) => [order.shipping_address_id, order.billing_address_id])
  const addresses = await readAddresses(sql, "order", distinct(addressIds))
  const addressOf = (id: string | null) => addresses.get(id ?? "") ?? null

  return bodiesOf(facts, ({ aggregateId }) => {
    const order = orders.get(aggregateId)
    if (!order) return undefined
    const items = itemsOf.get(aggregateId) ?? []
    const shippingMethods = shippingMethodsOf.get(aggregateId) ?? []
    const totals = computeTotals(order, items, shippingMethods)
    return {
      ...headOf(order),
      items: items.map((item) => itemOf(item, skuLineOf(item), totals.lines.get(item.id))),
      shipping_methods: shippingMethods.map((method) => shippingMethodOf(method, totals.lines.get(method.id))),
      shipping_address: addressOf(order.shipping_address_id),
      billing_address: addressOf(order.billing_address_id),
      totals: totals.order,
      payment: {
        collection_ids: order.payment_collections.map(({ id }) => id),
        status: order.payment_collections.at(-1)?.status ?? null,
      },
      promotion_codes: order.promotion_codes,
    }
  })
}

const headOf = (order: OrderRow) => ({
  order_id: order.id,
  display_id: order.display_id,
  custom_display_id: order.custom_display_id,
  status: order.status,
  email: order.email,
  customer_id: order.customer_id,
  currency_code: order.currency_code,
  region_id: order.region_id,
  sales_channel_id: order.sales_channel_id,
  locale: order.locale,
  created_at: order.created_at.toISOString(),
})

const NOTHING: LineTotals = { subtotal: 0, discount_total: 0, tax_total: 0, total: 0 }

const itemOf = (item: OrderItemRow, skuLine: SkuLine, totals = NOTHING): OrderItem => ({
  ...skuLine,
  quantity: numberOf(item.quantity),
  unit_price: numberOf(item.unit_price),
  is_tax_inclusive: item.is_tax_inclusive,
  ...totals,
  tax_lines: taxLinesOf(item.tax_lines),
  discounts: discountsOf(item.adjustments),
})

const shippingMethodOf = (method: ShippingMethodRow, totals = NOTHING): ShippingMethod => ({
  shipping_method_id: method.id,
  shipping_option_id: method.shipping_option_id,
  name: method.name,
  amount: numberOf(method.amount),
  is_tax_inclusive: method.is_tax_inclusive,
  ...totals,
  tax_lines: taxLinesOf(method.tax_lines),
  discounts: discountsOf(method.adjustments),
})

const taxLinesOf = (rows: TaxLineRow[]) => rows.map(({ code, rate, name }) => ({ code, rate: numberOf(rate), name }))
const discountsOf = (rows: AdjustmentRow[]) => rows.map(({ code, amount }) => ({ code, amount: numberOf(amount) }))
