import { z } from "@medusajs/framework/zod"
import { apparel, defineTemplate, Greeting, Layout, Paragraph } from "medusa-plugin-apparel"

const titleFor = (points: number, locale: string) =>
  locale.startsWith("de") ? `${points} Punkte für dich` : `${points} points for you`

const textFor = (locale: string) =>
  locale.startsWith("de") ? "Danke für deinen Einkauf. Deine Punkte sind da." : "Thank you for your order. Your points are here."

apparel.emails.template(
  defineTemplate({
    name: "loyalty-points-earned",
    audience: "customer",
    isMarketing: false,
    data: z.object({ first_name: z.string().nullish(), points: z.number().int() }),
    example: { first_name: "Robin", points: 47 },
    secrets: [],
    isOpenToIntegrators: false,
    subject: ({ points }, { locale }) => titleFor(points, locale),
    Body: ({ data: { first_name, points }, context }) => (
      <Layout context={context} audience="customer" preview={textFor(context.locale)} title={titleFor(points, context.locale)}>
        <Greeting firstName={first_name} context={context} />
        <Paragraph>{textFor(context.locale)}</Paragraph>
      </Layout>
    ),
  })
)
