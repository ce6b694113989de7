import { z } from "@medusajs/framework/zod"
import {
  Action,
  apparel,
  defineTemplate,
  Greeting,
  Layout,
  Paragraph,
  SkuLines,
  skuLineSchema,
  webUrl,
} from "medusa-plugin-apparel"

/** What it says, by language; a template of your own brings its own words. */
const words = {
  en: { subject: (title: string) => `${title} is back`, intro: "You asked us to tell you. It may be gone soon.", buy: "See it" },
  it: {
    subject: (title: string) => `${title} è tornato`,
    intro: "Ce lo avevi chiesto. Potrebbe finire presto.",
    buy: "Guardalo",
  },
}
const wordsFor = (locale: string) => (locale.startsWith("it") ? words.it : words.en)

// A template of your own.
apparel.emails.template(
  defineTemplate({
    name: "back-in-stock",
    audience: "customer",
    isMarketing: true, // needs consent, and carries the link to unsubscribe
    data: z.object({ first_name: z.string().nullish(), line: skuLineSchema, product_url: webUrl }),
    example: {
      first_name: "Robin",
      line: { title: "Sol Fitted Tee", color: "White", size: "M", sku: "TS-200-WHT-M", quantity: 1 },
      product_url: "https://shop.example/products/sol-fitted-tee",
    },
    secrets: [],
    isOpenToIntegrators: true,
    subject: ({ line }, { locale }) => wordsFor(locale).subject(line.title),
    Body: ({ data: { first_name, line, product_url }, context }) => {
      const { subject, intro, buy } = wordsFor(context.locale)
      return (
        <Layout context={context} audience="customer" preview={intro} title={subject(line.title)}>
          <Greeting firstName={first_name} context={context} />
          <Paragraph>{intro}</Paragraph>
          <SkuLines lines={[line]} pictures={null} context={context} />
          <Action href={product_url} label={buy} />
        </Layout>
      )
    },
  })
)

// Another text in a language that is there.
apparel.emails.texts("de", { "order-confirmation": { title: "Deine Bestellung ist da" } })

// A language of your own; what it leaves out is said in the shop's default language.
apparel.emails.texts("it", {
  common: { hello: (firstName) => `Ciao ${firstName},`, helloAnyone: "Ciao,", help: "Domande? Scrivici:" },
  "order-confirmation": { subject: (order) => `Abbiamo ricevuto il tuo ordine ${order}`, title: "Grazie per il tuo ordine" },
})
