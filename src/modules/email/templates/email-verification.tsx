import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { expiresMinutes, maybeText, secretUrl } from "./schemas/fields"

export const emailVerification = defineTemplate({
  name: "email-verification",
  audience: "customer",
  isMarketing: false,
  data: z.object({
    verification_url: secretUrl,
    /** To be typed where a link does not help. */
    code: maybeText,
    expires_minutes: expiresMinutes.nullish(),
    first_name: maybeText,
  }),
  example: {
    verification_url: "https://shop.example/verify?token=example",
    code: "481 532",
    expires_minutes: 60,
    first_name: "Robin",
  },
  secrets: ["verification_url", "code"],
  isOpenToIntegrators: false,
  subject: (_data, { texts }) => texts["email-verification"].subject,
  Body: ({ data, context }) => {
    const words = context.texts["email-verification"]
    const { common } = context.texts
    return (
      <Layout context={context} audience="customer" preview={words.intro} title={words.title}>
        <Greeting firstName={data.first_name} context={context} />
        <Paragraph>{words.intro}</Paragraph>
        <Action href={data.verification_url} label={words.action} />
        {data.code && (
          <Paragraph>
            {words.code} <strong>{data.code}</strong>
          </Paragraph>
        )}
        {data.expires_minutes ? <Note>{common.worksFor(data.expires_minutes)}</Note> : null}
        <Note>{common.notYou}</Note>
      </Layout>
    )
  },
})
