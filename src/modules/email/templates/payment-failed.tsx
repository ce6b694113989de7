import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { Greeting, Paragraph } from "./parts/text"
import { maybeWebUrl } from "./schemas/fields"
import { orderFields } from "./schemas/order"
import { examplePayment, paymentSchema } from "./schemas/payment"

export const paymentFailed = defineTemplate({
  name: "payment-failed",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    ...orderFields,
    payment: paymentSchema,
    /** Where the customer pays again; without it the button leads to the order or the shop. */
    retry_url: maybeWebUrl,
  }),
  example: { payment: examplePayment, first_name: "Robin", retry_url: "https://shop.example/checkout/retry" },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, payment }, { texts }) => {
    const number = orderNumber(order ?? payment)
    const words = texts["payment-failed"]
    return number === "" ? words.subjectNoOrder : words.subject(number)
  },
  Body: ({ data, context }) => {
    const { payment, retry_url } = data
    const words = context.texts["payment-failed"]
    const intro = words.intro(context.money(payment.amount, payment.currency_code))
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        {retry_url ? (
          <Action href={retry_url} label={words.retry} />
        ) : (
          <OrderAction orderUrl={data.order_url} context={context} />
        )}
      </Layout>
    )
  },
})
