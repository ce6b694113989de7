import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import type { Look } from "./look"
import { firstNameOf, orderNumber } from "./order-words"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { OrderAction } from "./parts/order-action"
import { SkuLines } from "./parts/sku-lines"
import { Greeting, Paragraph, Subtitle } from "./parts/text"
import { exampleExchange, exchangeSchema, type Exchange } from "./schemas/exchange"
import { maybeWebUrl } from "./schemas/fields"
import { exampleOrder, type Order } from "./schemas/order"
import { orderContext } from "./schemas/order-context"
import { examplePictures } from "./schemas/sku-line"

export const exchangeCreated = defineTemplate({
  name: "exchange-created",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    ...orderContext,
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
  Body: ({ data, look }) => {
    const { exchange, order, pictures, payment_url } = data
    const words = look.texts["exchange-created"]
    const intro = words.intro(orderNumber(order ?? exchange))
    const difference = differenceOf(exchange, order, look)
    return (
      <Layout look={look} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} look={look} />
        <Paragraph>{intro}</Paragraph>
        <Subtitle>{words.itemsOut}</Subtitle>
        <SkuLines lines={exchange.items_out} pictures={pictures} look={look} />
        <Subtitle>{words.itemsIn}</Subtitle>
        <SkuLines lines={exchange.items_in} pictures={pictures} look={look} />
        {difference !== undefined && <Paragraph>{difference}</Paragraph>}
        {payment_url ? <Action href={payment_url} label={words.pay} /> : <OrderAction orderUrl={data.order_url} look={look} />}
      </Layout>
    )
  },
})

/** Who owes whom, in words; an exchange knows its amount but not the currency, which is the order's. */
function differenceOf({ difference_due }: Exchange, order: Order | null | undefined, look: Look): string | undefined {
  if (!difference_due || !order) return undefined
  const words = look.texts["exchange-created"]
  const amount = look.money(Math.abs(difference_due), order.currency_code)
  return difference_due > 0 ? words.due(amount) : words.back(amount)
}
