import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { OrderItems } from "./parts/order-items"
import { Greeting, Paragraph } from "./parts/text"
import { bareOrderSchema, exampleOrder, orderSchema } from "./schemas/order"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { examplePictures } from "./schemas/sku-line"

export const orderCanceled = defineTemplate({
  name: "order-canceled",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, order: z.union([orderSchema, bareOrderSchema]) }),
  example: { order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order }, { texts }) => texts["order-canceled"].subject(orderNumber(order)),
  Body: ({ data, look }) => {
    const words = look.texts["order-canceled"]
    const intro = words.intro(orderNumber(data.order))
    return (
      <Layout look={look} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{words.refund}</Paragraph>
        {"items" in data.order && <OrderItems order={data.order} pictures={data.pictures} look={look} />}
        <OrderAction orderUrl={data.order_url} look={look} />
      </Layout>
    )
  },
})
