import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { receivedLines, formatRefund, returnNumber } from "./order-texts"
import { exampleOrder } from "./schemas/order"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { exampleReturn, returnSchema } from "./schemas/return"
import { examplePictures } from "./schemas/sku-line"

export const returnReceived = defineTemplate({
  name: "return-received",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, return: returnSchema }),
  example: { return: exampleReturn, order: exampleOrder, pictures: examplePictures, order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, return: sentBack }, { texts }) => texts["return-received"].subject(orderNumber(order ?? sentBack)),
  Body: ({ data, context }) => {
    const { return: sentBack, order } = data
    const words = context.texts["return-received"]
    const said = (sentBack.is_partial ? words.partial : words.whole)(returnNumber(sentBack))
    // What a part of it is worth is not known before the refund.
    const refund = sentBack.is_partial ? undefined : formatRefund(sentBack, order, context)
    return (
      <Layout context={context} audience="customer" preview={said} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{said}</Paragraph>
        <SkuLines
          lines={receivedLines(sentBack)}
          leftOut={sentBack.left_out?.["items"]}
          pictures={data.pictures}
          context={context}
        />
        {refund !== undefined && <Paragraph>{words.refund(refund)}</Paragraph>}
        <OrderAction orderUrl={data.order_url} context={context} />
      </Layout>
    )
  },
})
