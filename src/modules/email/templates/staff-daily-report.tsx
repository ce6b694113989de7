import { z } from "@medusajs/framework/zod"
import { defineTemplate } from "./define-template"
import { Action } from "./parts/action"
import { FactRows } from "./parts/fact-rows"
import { Layout } from "./parts/layout"
import { Subtitle } from "./parts/text"
import { amount, currencyCode, moment, pieces } from "./schemas/fields"

export const staffDailyReport = defineTemplate({
  name: "staff-daily-report",
  audience: "staff",
  isMarketing: false,
  data: z.object({
    /** Any moment of the day that is reported. */
    day: moment,
    orders: pieces,
    revenue: z.array(z.object({ currency_code: currencyCode, amount })),
    returns: pieces,
    failed_emails: pieces,
    top_styles: z.array(z.object({ style: z.string(), pieces })),
  }),
  example: {
    day: "2026-11-24T00:00:00.000Z",
    orders: 12,
    revenue: [
      { currency_code: "eur", amount: 1_254.6 },
      { currency_code: "usd", amount: 310 },
    ],
    returns: 2,
    failed_emails: 1,
    top_styles: [{ style: "Sol Fitted Tee", pieces: 9 }],
  },
  secrets: [],
  isOpenToIntegrators: false,
  subject: ({ day }, { texts, date }) => texts["staff-daily-report"].subject(date(day)),
  Body: ({ data, context }) => {
    const words = context.texts["staff-daily-report"]
    const facts = [
      { label: words.orders, value: context.number(data.orders) },
      ...data.revenue.map((sum) => ({ label: words.revenue, value: context.money(sum.amount, sum.currency_code) })),
      { label: words.returns, value: context.number(data.returns) },
      { label: words.failedEmails, value: context.number(data.failed_emails) },
    ]
    const styles = data.top_styles.map(({ style, pieces }) => ({ label: style, value: context.texts.common.pieces(pieces) }))
    return (
      <Layout
        context={context}
        audience="staff"
        preview={words.title(context.date(data.day))}
        title={words.title(context.date(data.day))}
      >
        <FactRows facts={facts} />
        {styles.length > 0 && <Subtitle>{words.topStyles}</Subtitle>}
        <FactRows facts={styles} />
        <Action href={context.adminPage("")} label={words.action} />
      </Layout>
    )
  },
})
