import { z } from "@medusajs/framework/zod"
import { defineTemplate, type Audience } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { expiresMinutes, maybeText, secretUrl } from "./schemas/fields"

type Reset = { name: "password-reset" | "staff-password-reset"; audience: Audience; exampleUrl: string }

/** The email of a forgotten password; customers and staff get the same in words of their own. */
const resetTemplate = ({ name, audience, exampleUrl }: Reset) =>
  defineTemplate({
    name,
    audience,
    isMarketing: false,
    data: z.object({ reset_url: secretUrl, expires_minutes: expiresMinutes, first_name: maybeText }),
    example: { reset_url: exampleUrl, expires_minutes: 15, first_name: "Robin" },
    secrets: ["reset_url"],
    isOpenToIntegrators: false,
    subject: (_data, { texts }) => texts[name].subject,
    Body: ({ data, context }) => {
      const words = context.texts[name]
      return (
        <Layout context={context} audience={audience} preview={words.intro} title={words.title}>
          <Greeting firstName={data.first_name} context={context} />
          <Paragraph>{words.intro}</Paragraph>
          <Action href={data.reset_url} label={words.action} />
          <Note>{context.texts.common.worksFor(data.expires_minutes)}</Note>
          <Note>{context.texts.common.notYou}</Note>
        </Layout>
      )
    },
  })

export const passwordReset = resetTemplate({
  name: "password-reset",
  audience: "customer",
  exampleUrl: "https://shop.example/reset?token=example",
})

export const staffPasswordReset = resetTemplate({
  name: "staff-password-reset",
  audience: "staff",
  exampleUrl: "https://shop.example/app/reset-password?token=example",
})
