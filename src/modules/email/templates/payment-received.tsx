import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { Greeting, Paragraph } from "./parts/text"
import { exampleOrderUrl, orderFields } from "./schemas/order"
import { examplePayment, paymentSchema } from "./schemas/payment"

export const paymentReceived = defineTemplate({
  name: "payment-received",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderFields, payment: paymentSchema }),
  example: { payment: examplePayment, first_name: "Robin", order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, payment }, { texts }) => texts["payment-received"].subject(orderNumber(order ?? payment)),
  Body: ({ data, context }) => {
    const { payment, order } = data
    const words = context.texts["payment-received"]
    const amount = context.money(payment.amount, payment.currency_code)
    const said = (payment.is_partial ? words.partial : words.whole)(amount, orderNumber(order ?? payment))
    return (
      <Layout context={context} audience="customer" preview={said} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{said}</Paragraph>
        <OrderAction orderUrl={data.order_url} context={context} />
      </Layout>
    )
  },
})
