import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { Addresses } from "./parts/addresses"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { OrderItems } from "./parts/order-items"
import { OrderTotals } from "./parts/order-totals"
import { Greeting, Paragraph } from "./parts/text"
import { exampleOrder, orderSchema } from "./schemas/order"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { examplePictures } from "./schemas/sku-line"

export const orderConfirmation = defineTemplate({
  name: "order-confirmation",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, order: orderSchema }),
  example: { order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order }, { texts }) => texts["order-confirmation"].subject(orderNumber(order)),
  Body: ({ data, look }) => {
    const { order, pictures, order_url } = data
    const words = look.texts["order-confirmation"]
    const preview = words.preview(look.money(order.totals.total, order.currency_code))
    return (
      <Layout look={look} audience="customer" preview={preview} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{words.intro(orderNumber(order), look.date(order.created_at))}</Paragraph>
        <OrderItems order={order} pictures={pictures} look={look} />
        <OrderTotals order={order} look={look} />
        <Addresses order={order} look={look} />
        <OrderAction orderUrl={order_url} look={look} />
      </Layout>
    )
  },
})
