import { defineTemplate, type Audience } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { resetSchema } from "./schemas/reset"

type Reset = { name: "password-reset" | "staff-password-reset"; audience: Audience; exampleUrl: string }

/** The email of a forgotten password; customers and staff get the same in words of their own. */
export const resetTemplate = ({ name, audience, exampleUrl }: Reset) =>
  defineTemplate({
    name,
    audience,
    isMarketing: false,
    data: resetSchema,
    example: { reset_url: exampleUrl, expires_minutes: 15, first_name: "Robin" },
    secrets: ["reset_url"],
    isOpenToIntegrators: false,
    subject: (_data, { texts }) => texts[name].subject,
    Body: ({ data, look }) => {
      const words = look.texts[name]
      return (
        <Layout look={look} audience={audience} preview={words.intro} title={words.title}>
          <Greeting firstName={data.first_name} look={look} />
          <Paragraph>{words.intro}</Paragraph>
          <Action href={data.reset_url} label={words.action} />
          <Note>{look.texts.common.worksFor(data.expires_minutes)}</Note>
          <Note>{look.texts.common.notYou}</Note>
        </Layout>
      )
    },
  })
