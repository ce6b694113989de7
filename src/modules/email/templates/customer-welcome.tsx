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
  Body: ({ data: { first_name, account_url }, context }) => {
    const words = context.texts["customer-welcome"]
    return (
      <Layout context={context} audience="customer" preview={words.intro} title={words.title(context.shop.name)}>
        <Greeting firstName={first_name} context={context} />
        <Paragraph>{words.intro}</Paragraph>
        {account_url ? (
          <Action href={account_url} label={words.account} />
        ) : (
          <Action href={context.shop.storefrontUrl} label={context.texts.common.visitShop} />
        )}
      </Layout>
    )
  },
})
