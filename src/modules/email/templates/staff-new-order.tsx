import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { orderNumber } from "./order-texts"
import { Action } from "./parts/action"
import { Addresses } from "./parts/addresses"
import { Layout } from "./parts/layout"
import { OrderItems } from "./parts/order"
import { OrderTotals } from "./parts/order"
import { Paragraph } from "./parts/text"
import { personName } from "./person-name"
import { pictures } from "./schemas/fields"
import { exampleOrder, orderSchema, type Order } from "./schemas/order"
import { examplePictures } from "./schemas/sku-line"

export const staffNewOrder = defineTemplate({
  name: "staff-new-order",
  audience: "staff",
  isMarketing: false,
  data: z.object({ order: orderSchema, pictures }),
  example: { order: exampleOrder, pictures: examplePictures },
  secrets: [],
  isOpenToIntegrators: false,
  subject: ({ order }, { texts, money }) =>
    texts["staff-new-order"].subject(orderNumber(order), money(order.totals.total, order.currency_code)),
  Body: ({ data: { order, pictures }, context }) => {
    const words = context.texts["staff-new-order"]
    const total = context.money(order.totals.total, order.currency_code)
    const intro = words.intro(orderNumber(order), customerName(order) ?? words.someone, total)
    return (
      <Layout context={context} audience="staff" preview={intro} title={words.title}>
        <Paragraph>{intro}</Paragraph>
        <OrderItems order={order} pictures={pictures} context={context} />
        <OrderTotals order={order} context={context} />
        <Addresses order={order} context={context} />
        <Action href={context.adminPage(`/orders/${encodeURIComponent(order.order_id)}`)} label={words.action} />
      </Layout>
    )
  },
})

function customerName({ billing_address, shipping_address }: Order): string | undefined {
  const address = billing_address ?? shipping_address
  return [personName(address?.first_name), personName(address?.last_name)].filter(Boolean).join(" ") || undefined
}
