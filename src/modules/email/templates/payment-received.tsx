import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-words"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { Greeting, Paragraph } from "./parts/text"
import { exampleOrderUrl, orderContext } from "./schemas/order-context"
import { examplePayment, paymentSchema } from "./schemas/payment"

export const paymentReceived = defineTemplate({
  name: "payment-received",
  audience: "customer",
  isMarketing: false,
  data: z.object({ ...orderContext, payment: paymentSchema }),
  example: { payment: examplePayment, first_name: "Robin", order_url: exampleOrderUrl },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, payment }, { texts }) => texts["payment-received"].subject(orderNumber(order ?? payment)),
  Body: ({ data, look }) => {
    const { payment, order } = data
    const words = look.texts["payment-received"]
    const amount = look.money(payment.amount, payment.currency_code)
    const said = (payment.is_partial ? words.partial : words.whole)(amount, orderNumber(order ?? payment))
    return (
      <Layout look={look} audience="customer" preview={said} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{said}</Paragraph>
        <OrderAction orderUrl={data.order_url} look={look} />
      </Layout>
    )
  },
})
