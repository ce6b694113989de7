import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import type { EmailContext } from "./email-context"
import { firstNameOf, orderNumber } from "./order-texts"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph, Subtitle } from "./parts/text"
import { exampleExchange, exchangeSchema, type Exchange } from "./schemas/exchange"
import { maybeWebUrl } from "./schemas/fields"
import { exampleOrder, type Order } from "./schemas/order"
import { orderFields } from "./schemas/order"
import { examplePictures } from "./schemas/sku-line"

export const exchangeCreated = defineTemplate({
  name: "exchange-created",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    ...orderFields,
    exchange: exchangeSchema,
    /** Where the customer pays the difference. */
    payment_url: maybeWebUrl,
  }),
  example: {
    exchange: exampleExchange,
    order: exampleOrder,
    pictures: examplePictures,
    payment_url: "https://shop.example/pay/exchange/4",
  },
  secrets: [],
  isOpenToIntegrators: true,
  subject: ({ order, exchange }, { texts }) => texts["exchange-created"].subject(orderNumber(order ?? exchange)),
  Body: ({ data, context }) => {
    const { exchange, order, pictures, payment_url } = data
    const words = context.texts["exchange-created"]
    const intro = words.intro(orderNumber(order ?? exchange))
    const difference = formatDifference(exchange, order, context)
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Subtitle>{words.itemsOut}</Subtitle>
        <SkuLines lines={exchange.items_out} leftOut={exchange.left_out?.["items_out"]} pictures={pictures} context={context} />
        <Subtitle>{words.itemsIn}</Subtitle>
        <SkuLines lines={exchange.items_in} leftOut={exchange.left_out?.["items_in"]} pictures={pictures} context={context} />
        {difference !== undefined && <Paragraph>{difference}</Paragraph>}
        {payment_url ? (
          <Action href={payment_url} label={words.pay} />
        ) : (
          <OrderAction orderUrl={data.order_url} context={context} />
        )}
      </Layout>
    )
  },
})

/** Who owes whom, in words; an exchange knows its amount but not the currency, which is the order's. */
function formatDifference(
  { difference_due }: Exchange,
  order: Order | null | undefined,
  context: EmailContext
): string | undefined {
  if (!difference_due || !order) return undefined
  const words = context.texts["exchange-created"]
  const amount = context.money(Math.abs(difference_due), order.currency_code)
  return difference_due > 0 ? words.due(amount) : words.back(amount)
}
