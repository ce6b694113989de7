import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Paragraph } from "./parts/text"
import { maybeText, maybeWebUrl } from "./schemas/fields"

export const customerWelcome = defineTemplate({
  name: "customer-welcome",
  audience: "customer",
  isMarketing: false,
  data: z.object({ first_name: maybeText, account_url: maybeWebUrl }),
  example: { first_name: "Robin", account_url: "https://shop.example/account" },
  secrets: [],
  isOpenToIntegrators: true,
  subject: (_data, { texts, shop }) => texts["customer-welcome"].subject(shop.name),
  Body: ({ data: { first_name, account_url }, look }) => {
    const words = look.texts["customer-welcome"]
    return (
      <Layout look={look} audience="customer" preview={words.intro} title={words.title(look.shop.name)}>
        <Greeting firstName={first_name} look={look} />
        <Paragraph>{words.intro}</Paragraph>
        {account_url ? (
          <Action href={account_url} label={words.account} />
        ) : (
          <Action href={look.shop.storefrontUrl} label={look.texts.common.visitShop} />
        )}
      </Layout>
    )
  },
})
