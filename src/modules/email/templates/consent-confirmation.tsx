import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { moment, secretUrl } from "./schemas/fields"

/** Asks the owner of an address whether a consent is theirs. It shows nothing of whoever gave it: that may be a stranger. */
export const consentConfirmation = defineTemplate({
  name: "consent-confirmation",
  audience: "customer",
  isMarketing: false,
  data: z.object({ confirm_url: secretUrl, expires_at: moment }),
  example: {
    confirm_url: "https://api.shop.example/apparel/emails/confirm-consent?token=example",
    expires_at: "2026-12-01T09:30:00.000Z",
  },
  secrets: ["confirm_url"],
  isOpenToIntegrators: false,
  subject: (_data, { texts, shop }) => texts["consent-confirmation"].subject(shop.name),
  Body: ({ data, context }) => {
    const words = context.texts["consent-confirmation"]
    const intro = words.intro(context.shop.name)
    return (
      <Layout context={context} audience="customer" preview={intro} title={words.title}>
        <Greeting firstName={undefined} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Action href={data.confirm_url} label={words.action} />
        <Note>{words.expires(context.date(data.expires_at))}</Note>
        <Note>{context.texts.common.notYou}</Note>
      </Layout>
    )
  },
})
