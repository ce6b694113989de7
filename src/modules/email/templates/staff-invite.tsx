import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { Layout } from "./parts/layout"
import { Greeting, Note, Paragraph } from "./parts/text"
import { moment, secretUrl } from "./schemas/fields"

export const staffInvite = defineTemplate({
  name: "staff-invite",
  audience: "staff",
  isMarketing: false,
  data: z.object({ invite_url: secretUrl, expires_at: moment.nullish() }),
  example: { invite_url: "https://shop.example/app/invite?token=example", expires_at: "2026-12-01T09:30:00.000Z" },
  secrets: ["invite_url"],
  isOpenToIntegrators: false,
  subject: (_data, { texts, shop }) => texts["staff-invite"].subject(shop.name),
  Body: ({ data, context }) => {
    const words = context.texts["staff-invite"]
    const intro = words.intro(context.shop.name)
    return (
      <Layout context={context} audience="staff" preview={intro} title={words.title}>
        <Greeting firstName={undefined} context={context} />
        <Paragraph>{intro}</Paragraph>
        <Action href={data.invite_url} label={words.action} />
        {data.expires_at && <Note>{words.expires(context.date(data.expires_at))}</Note>}
      </Layout>
    )
  },
})
