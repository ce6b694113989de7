import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { FactRows } from "./parts/fact-rows"
import { Layout } from "./parts/layout"
import { Paragraph } from "./parts/text"
import { pieces } from "./schemas/fields"

const reasonSchema = z.object({ reason: z.string(), count: pieces })

export const staffDeadLetters = defineTemplate({
  name: "staff-dead-letters",
  audience: "staff",
  isMarketing: false,
  data: z.object({ reasons: z.array(reasonSchema).min(1) }),
  example: {
    reasons: [
      { reason: "ORDER_NOT_FOUND", count: 3 },
      { reason: "SCHEMA_INVALID", count: 1 },
    ],
  },
  secrets: [],
  isOpenToIntegrators: false,
  subject: ({ reasons }, { texts }) => texts["staff-dead-letters"].subject(countMessages(reasons)),
  Body: ({ data: { reasons }, context }) => {
    const words = context.texts["staff-dead-letters"]
    const facts = reasons.map(({ reason, count }) => ({ label: reason, value: context.number(count) }))
    return (
      <Layout context={context} audience="staff" preview={words.subject(countMessages(reasons))} title={words.title}>
        <Paragraph>{words.intro}</Paragraph>
        <FactRows facts={facts} />
        <Action href={context.adminPage("/messages")} label={words.action} />
      </Layout>
    )
  },
})

const countMessages = (reasons: z.output<typeof reasonSchema>[]): number => reasons.reduce((total, { count }) => total + count, 0)
