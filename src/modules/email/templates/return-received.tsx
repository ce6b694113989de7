import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { receivedLines, refundOf, returnNumber } from "./return-words"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { exampleReturn, returnSchema } from "./schemas/return"
import { examplePictures } from "./schemas/sku-line"

export const returnReceived = defineTemplate({
  name: "return-received",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, return: returnSchema }),
  example: { return: exampleReturn, order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, return: sentBack }, { texts }) => texts["return-received"].subject(orderNumber(order ?? sentBack)),
  Body: ({ data, look }) => {
    const { return: sentBack, order } = data
    const words = look.texts["return-received"]
    const said = (sentBack.is_partial ? words.partial : words.whole)(returnNumber(sentBack))
    // What a part of it is worth is not known before the refund.
    const refund = sentBack.is_partial ? undefined : refundOf(sentBack, order, look)
    return (
      <Layout look={look} audience="customer" preview={said} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{said}</Paragraph>
        <SkuLines lines={receivedLines(sentBack)} pictures={data.pictures} look={look} />
        {refund !== undefined && <Paragraph>{words.refund(refund)}</Paragraph>}
        <OrderAction orderUrl={data.order_url} look={look} />
      </Layout>
    )
  },
})
