import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { OrderItems } from "./parts/order"
import { Greeting, Paragraph } from "./parts/text"
import { bareOrderSchema, exampleOrder, orderSchema } from "./schemas/order"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { examplePictures } from "./schemas/sku-line"

export const orderCanceled = defineTemplate({
  name: "order-canceled",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, order: z.union([orderSchema, bareOrderSchema]) }),
  example: { order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order }, { texts }) => texts["order-canceled"].subject(orderNumber(order)),
  Body: ({ data, context }) => {
    const words = context.texts["order-canceled"]
    const intro = words.intro(orderNumber(data.order))
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{words.refund}</Paragraph>
        {"items" in data.order && <OrderItems order={data.order} pictures={data.pictures} context={context} />}
        <OrderAction orderUrl={data.order_url} context={context} />
      </Layout>
    )
  },
})
