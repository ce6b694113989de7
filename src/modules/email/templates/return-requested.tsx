import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph } from "./parts/text"
import { formatRefund, returnNumber } from "./order-texts"
import { maybeWebUrl } from "./schemas/fields"
import { exampleOrder } from "./schemas/order"
import { orderFields } from "./schemas/order"
import { exampleReturn, returnSchema } from "./schemas/return"
import { examplePictures } from "./schemas/sku-line"

export const returnRequested = defineTemplate({
  name: "return-requested",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    ...orderFields,
    return: returnSchema,
    /** The label to print. */
    label_url: maybeWebUrl,
  }),
  example: {
    return: exampleReturn,
    order: exampleOrder,
    pictures: examplePictures,
    label_url: "https://shop.example/returns/17/label",
  },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, return: sentBack }, { texts }) => texts["return-requested"].subject(orderNumber(order ?? sentBack)),
  Body: ({ data, context }) => {
    const { return: sentBack, order, label_url } = data
    const words = context.texts["return-requested"]
    const refund = formatRefund(sentBack, order, context)
    return (
      <Layout context={context} audience="customer" preview={words.title} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{words.intro(returnNumber(sentBack), orderNumber(order ?? sentBack))}</Paragraph>
        <SkuLines lines={sentBack.items} leftOut={sentBack.left_out?.["items"]} pictures={data.pictures} context={context} />
        {refund !== undefined && <Paragraph>{words.refund(refund)}</Paragraph>}
        {label_url ? (
          <Action href={label_url} label={words.label} />
        ) : (
          <OrderAction orderUrl={data.order_url} context={context} />
        )}
      </Layout>
    )
  },
})
