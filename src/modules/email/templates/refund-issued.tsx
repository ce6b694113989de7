import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { Greeting, Note, Paragraph } from "./parts/text"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { examplePayment, paymentSchema } from "./schemas/payment"

export const refundIssued = defineTemplate({
  name: "refund-issued",
  audience: "customer",
  isMarketing: false,
  /** `payment` is what was given back: its `amount` is the refund's. */
  data: z.object({ ...orderFields, payment: paymentSchema }),
  example: {
    payment: { ...examplePayment, amount: 21.42, is_partial: true },
    first_name: "Robin",
    order_url: exampleOrderUrl,
  },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, payment }, { texts }) => texts["refund-issued"].subject(orderNumber(order ?? payment)),
  Body: ({ data, context }) => {
    const { payment, order } = data
    const words = context.texts["refund-issued"]
    const amount = context.money(payment.amount, payment.currency_code)
    const said = (payment.is_partial ? words.partial : words.whole)(amount, orderNumber(order ?? payment))
    return (
      <Layout context={context} audience="customer" preview={said} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{said}</Paragraph>
        <Note>{words.duration}</Note>
        <OrderAction orderUrl={data.order_url} context={context} />
      </Layout>
    )
  },
})
