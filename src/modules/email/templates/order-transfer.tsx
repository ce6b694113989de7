import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { firstNameOf, orderNumber } from "./order-texts"
import { Action, QuietAction } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Paragraph } from "./parts/text"
import { displayId, maybeText, secretUrl } from "./schemas/fields"

export const orderTransfer = defineTemplate({
  name: "order-transfer",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    order_id: maybeText,
    display_id: displayId,
    first_name: maybeText,
    accept_url: secretUrl,
    /** It holds the same token. */
    decline_url: secretUrl.nullish(),
  }),
  example: {
    order_id: "order_01JD0000000000000000000001",
    display_id: 1042,
    first_name: "Robin",
    accept_url: "https://shop.example/transfer/1042/accept?token=example",
    decline_url: "https://shop.example/transfer/1042/decline?token=example",
  },
  secrets: ["accept_url", "decline_url"],
  isOpenToIntegrators: false,
  subject: (data, { texts }) => texts["order-transfer"].subject(orderNumber(data)),
  Body: ({ data, context }) => {
    const words = context.texts["order-transfer"]
    const intro = words.intro(orderNumber(data))
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={firstNameOf(data)} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Action href={data.accept_url} label={words.accept} />
        {data.decline_url && <QuietAction href={data.decline_url} label={words.decline} />}
      </Layout>
    )
  },
})
