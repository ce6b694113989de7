import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { resetSchema } from "./schemas/reset"

export const staffPasswordReset = defineTemplate({
  name: "staff-password-reset",
  audience: "staff",
  isMarketing: false,
  data: resetSchema,
  example: { reset_url: "https://shop.example/app/reset-password?token=example", expires_minutes: 15, first_name: "Robin" },
  secrets: ["reset_url"],
  isOpenToIntegrators: false,
  subject: (_data, { texts }) => texts["staff-password-reset"].subject,
  Body: ({ data, look }) => {
    const words = look.texts["staff-password-reset"]
    return (
      <Layout look={look} audience="staff" preview={words.intro} title={words.title}>
        <Greeting firstName={data.first_name} look={look} />
        <Paragraph>{words.intro}</Paragraph>
        <Action href={data.reset_url} label={words.action} />
        <Note>{look.texts.common.worksFor(data.expires_minutes)}</Note>
        <Note>{look.texts.common.notYou}</Note>
      </Layout>
    )
  },
})
