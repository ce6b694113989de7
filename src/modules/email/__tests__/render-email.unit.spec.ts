import { z } from "@medusajs/framework/zod"
import { createElement } from "react"
import { renderEmail } from "../render-email"
import { defineTemplate } from "../templates/define-template"
import { emails } from "../templates/registry"
import { exampleOrder } from "../templates/schemas/order"
import { catchError, rendered, withPlainSpaces } from "./rendering"
import { aShop } from "./shop"

const shop = aShop()

describe("renderEmail", () => {
  it("refuses a template that nobody defined", async () => {
    const error = await catchError(() => renderEmail({ template: "no-such", locale: "de", data: {}, shop }))
    expect(error.code).toBe("TEMPLATE_UNKNOWN")
    expect(error.message).toContain("no-such")
  })

  it("refuses names that every object has", async () => {
    await expect(rendered("constructor", { data: {} })).rejects.toMatchObject({ code: "TEMPLATE_UNKNOWN" })
  })

  it("names the field that does not fit, and never its value", async () => {
    const data = { order: { ...exampleOrder, totals: { ...exampleOrder.totals, total: "a-private-value" } } }
    const error = await catchError(() => rendered("order-confirmation", { data }))
    expect(error.code).toBe("TEMPLATE_DATA_INVALID")
    expect(error.message).toContain("order.totals.total")
    expect(error.message).not.toContain("a-private-value")
  })

  it.each([null, "text", [], 7])("refuses %j for data", async (data) => {
    await expect(rendered("order-canceled", { data })).rejects.toMatchObject({
      code: "TEMPLATE_DATA_INVALID",
    })
  })

  it("shows an order that knows next to nothing", async () => {
    const bare = {
      ...exampleOrder,
      display_id: null,
      custom_display_id: null,
      shipping_address: null,
      billing_address: null,
      shipping_methods: [],
      items: exampleOrder.items.map((item) => ({ ...item, sku: null, style: null, color: null, size: null, variant_id: null })),
    }
    const { text, html } = await rendered("order-confirmation", { data: { order: bare } })
    expect(text).toContain("Hello,")
    expect(text).toContain(exampleOrder.order_id)
    expect(html).not.toMatch(/null|undefined/)
  })

  it.each([
    ["en-GB", "and 12 more items"],
    ["de-DE", "und 12 weitere Artikel"],
    ["fr-FR", "et 12 autres articles"],
    ["es-ES", "y 12 artículos más"],
  ])("says in %s how many lines there are beside those that its message could hold", async (locale, words) => {
    const order = { ...exampleOrder, left_out: { items: 12 } }
    const { html, text } = await rendered("order-confirmation", { locale, data: { order } })
    expect(withPlainSpaces(html)).toContain(words)
    expect(withPlainSpaces(text)).toContain(words)
    expect(withPlainSpaces((await rendered("order-confirmation", { locale, data: { order: exampleOrder } })).text)).not.toContain(
      words
    )
  })

  it("strips what a template does not show", async () => {
    const { html } = await rendered("customer-welcome", { data: { first_name: "Robin", phone: "+49 30 1234567" } })
    expect(html).not.toContain("1234567")
  })
})

describe("the language of an email", () => {
  const languages = [
    { asked: "de-AT", used: "de-AT", subject: "Deine Bestellung 1042 ist bei uns eingegangen" },
    { asked: "de_DE", used: "de-DE", subject: "Deine Bestellung 1042 ist bei uns eingegangen" },
    { asked: "fr", used: "fr", subject: "Nous avons bien reçu votre commande 1042" },
    { asked: "xx-XX", used: "es-ES", subject: "Hemos recibido tu pedido 1042" },
    { asked: "no locale at all", used: "es-ES", subject: "Hemos recibido tu pedido 1042" },
    { asked: null, used: "es-ES", subject: "Hemos recibido tu pedido 1042" },
  ]

  it.each(languages)("is $used for $asked in a shop that speaks Spanish", async ({ asked, used, subject }) => {
    const email = await rendered("order-confirmation", { locale: asked, defaultLocale: "es-ES" })
    expect(email).toMatchObject({ locale: used, subject })
  })

  it("is English where neither the reader's nor the shop's is known", async () => {
    expect(await rendered("password-reset", { locale: "xx", defaultLocale: "yy" })).toMatchObject({ locale: "en" })
  })

  const formats = [
    { locale: "de-DE", money: "Gesamtsumme 47,60 €", date: "24. November 2026" },
    { locale: "de-CH", money: "Gesamtsumme EUR 47.60", date: "24. November 2026" },
    { locale: "en-GB", money: "Total €47.60", date: "24 November 2026" },
    { locale: "en-US", money: "Total €47.60", date: "November 24, 2026" },
    { locale: "fr-FR", money: "Total à payer 47,60 €", date: "24 novembre 2026" },
    { locale: "es-ES", money: "Total a pagar 47,60 €", date: "24 de noviembre de 2026" },
  ]

  it.each(formats)("writes money and days as readers of $locale do", async ({ locale, money, date }) => {
    const text = withPlainSpaces((await rendered("order-confirmation", { locale })).text)
    expect(text).toContain(money)
    expect(text).toContain(date)
  })

  it("writes currencies without decimals as such", async () => {
    const order = { ...exampleOrder, currency_code: "jpy", totals: { tax_total: 89, total: 980 } }
    expect((await rendered("order-confirmation", { locale: "en-GB", data: { order } })).text).toContain("Total JP¥980")
  })
})

describe("what a host changes", () => {
  it("says its own text where it has one, and ours elsewhere", async () => {
    emails.texts("fr", { "customer-welcome": { intro: "Ravis de vous voir." }, common: { help: undefined } })
    const { text } = await rendered("customer-welcome", { locale: "fr-FR" })
    expect(text).toContain("Ravis de vous voir.")
    expect(text).toContain("Accéder à votre compte")
    expect(text).toContain("Une question ? Écrivez-nous :")
  })

  it("says it to one country alone where it is told so", async () => {
    emails.texts("de-AT", { common: { hello: (name) => `Servus ${name},` } })
    expect((await rendered("customer-welcome", { locale: "de-AT" })).text).toContain("Servus Robin,")
    expect((await rendered("customer-welcome", { locale: "de-DE" })).text).toContain("Hallo Robin,")
  })

  it("adds a language, in which what is missing is said in the shop's own", async () => {
    emails.texts("it", { "customer-welcome": { subject: (name) => `Benvenuti da ${name}` } })
    const email = await rendered("customer-welcome", { locale: "it-IT", defaultLocale: "de-DE" })
    expect(email).toMatchObject({ locale: "it-IT", subject: "Benvenuti da Hypex" })
    expect(email.text).toContain("Dein Konto ist bereit.")
  })

  it("is told which text is missing where an added language is the shop's own", async () => {
    emails.texts("nl", { common: { help: "Vragen?" } })
    const error = await catchError(() => rendered("customer-welcome", { locale: "nl", defaultLocale: "nl" }))
    expect(error.code).toBe("TEXT_MISSING")
    expect(error.message).toContain("common.hello")
  })

  it("is refused a language that is no locale", async () => {
    expect((await catchError(() => emails.texts("not a locale", {}))).code).toBe("LOCALE_INVALID")
  })

  it("adds a template and puts one in the place of ours", async () => {
    const template = defineTemplate({
      name: "gift-card",
      audience: "customer",
      isMarketing: false,
      data: z.object({ balance: z.number() }),
      example: { balance: 25 },
      secrets: [],
      isOpenToIntegrators: true,
      subject: ({ balance }, { money }) => `Your gift card: ${money(balance, "eur")}`,
      Body: ({ data, context }) => createElement("html", { lang: context.locale }, createElement("body", null, data.balance)),
    })
    emails.template(template)
    expect(await rendered("gift-card", { locale: "en-GB" })).toMatchObject({ subject: "Your gift card: €25.00", text: "25" })
    emails.template({ ...template, name: "staff-invite" })
    expect((await rendered("staff-invite")).text).toBe("25")
  })
})
