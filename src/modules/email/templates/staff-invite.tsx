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
  Body: ({ data, look }) => {
    const words = look.texts["staff-invite"]
    const intro = words.intro(look.shop.name)
    return (
      <Layout look={look} audience="staff" preview={intro} title={words.title}>
        <Greeting firstName={undefined} look={look} />
        <Paragraph>{intro}</Paragraph>
        <Action href={data.invite_url} label={words.action} />
        {data.expires_at && <Note>{words.expires(look.date(data.expires_at))}</Note>}
      </Layout>
    )
  },
})
