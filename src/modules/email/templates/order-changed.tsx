import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Addresses } from "./parts/addresses"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { OrderItems } from "./parts/order"
import { OrderTotals } from "./parts/order"
import { Greeting, Paragraph } from "./parts/text"
import { exampleOrder, orderSchema } from "./schemas/order"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { examplePictures } from "./schemas/sku-line"

export const orderChanged = defineTemplate({
  name: "order-changed",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, order: orderSchema }),
  example: { order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order }, { texts }) => texts["order-changed"].subject(orderNumber(order)),
  Body: ({ data, context }) => {
    const { order, pictures, order_url } = data
    const words = context.texts["order-changed"]
    const intro = words.intro(orderNumber(order))
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <OrderItems order={order} pictures={pictures} context={context} />
        <OrderTotals order={order} context={context} />
        <Addresses order={order} context={context} />
        <Paragraph>{words.wrong}</Paragraph>
        <OrderAction orderUrl={order_url} context={context} />
      </Layout>
    )
  },
})
