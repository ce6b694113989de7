import { SECRET_MASK } from "../templates/schemas/fields"
import { templates, type TemplateName } from "../templates"
import { addressesIn, LOCALES, rendered, UNSUBSCRIBE_URL, withPlainSpaces } from "./rendering"
import { aShop } from "./shop"

const names = Object.keys(templates) as TemplateName[] // Object.keys forgets the names
const everyEmail = names.flatMap((name) => LOCALES.map((locale): [TemplateName, string] => [name, locale]))

const CART = "https://shop.example/cart/cart_01JD0000000000000000000001"
const ORDER = "https://shop.example/account/orders/1042"
const ORDER_LINE = ["Sol Fitted Tee", "TS-200-WHT-M", "White"]

/** What the plain text must say in English. */
const FACTS: Record<TemplateName, string[]> = {
  "order-confirmation": [
    "1042",
    "24 November 2026",
    ...ORDER_LINE,
    "Size: M",
    "2 pieces",
    "Total €47.60",
    "10115 Berlin",
    "Standard",
    ORDER,
  ],
  "payment-received": ["1042", "€47.60", ORDER],
  "payment-failed": ["€47.60", "https://shop.example/checkout/retry"],
  "order-changed": ["1042", ...ORDER_LINE, "Total €47.60", "10115 Berlin", ORDER],
  "order-canceled": ["1042", ...ORDER_LINE],
  "shipment-sent": ["1042", ...ORDER_LINE, "HX0000000001NL https://parcel.example/track/HX0000000001NL"],
  "order-delivered": [
    "1042",
    ...ORDER_LINE,
    "Sol Fitted Tee, Size: M",
    "Too small https://shop.example/fit/1042?answer=small",
    "Just right https://shop.example/fit/1042?answer=fit",
    "Too large https://shop.example/fit/1042?answer=large",
  ],
  "return-requested": ["17", "1042", ...ORDER_LINE, "€21.42", "https://shop.example/returns/17/label"],
  "return-received": ["17", ...ORDER_LINE, "€21.42"],
  "refund-issued": ["a part of your order 1042", "€21.42"],
  "exchange-created": ["1042", "TS-200-WHT-L", "TS-200-WHT-M", "€5.00 to pay", "https://shop.example/pay/exchange/4"],
  "customer-welcome": ["Robin", "Hypex", "https://shop.example/account"],
  "password-reset": ["https://shop.example/reset?token=example", "15 minutes"],
  "email-verification": ["https://shop.example/verify?token=example", "481 532", "60 minutes"],
  "order-transfer": ["1042", "accept?token=example", "decline?token=example"],
  "consent-confirmation": ["Hypex", "1 December 2026", "confirm-consent?token=example"],
  "abandoned-cart-first": [...ORDER_LINE, "€47.60", CART, UNSUBSCRIBE_URL],
  "abandoned-cart-second": [...ORDER_LINE, "€47.60", CART, UNSUBSCRIBE_URL],
  "staff-password-reset": ["https://shop.example/app/reset-password?token=example", "15 minutes"],
  "staff-invite": ["https://shop.example/app/invite?token=example", "1 December 2026"],
  "staff-new-order": [
    "Robin Sample ordered for €47.60",
    ...ORDER_LINE,
    "https://shop.example/app/orders/order_01JD0000000000000000000001",
  ],
  "staff-low-stock": [...ORDER_LINE, "Warehouse Rotterdam 3 pieces left", "all locations 1 piece left"],
  "staff-dead-letters": ["ORDER_NOT_FOUND 3", "SCHEMA_INVALID 1", "https://shop.example/app/messages"],
  "staff-daily-report": ["Orders 12", "Revenue €1,254.60", "Returns 2", "Failed emails 1", "Sol Fitted Tee 9 pieces"],
}

describe("every template", () => {
  it.each(names)("%s is filed under its name and its example fits its schema", (name) => {
    const { data, example, name: ownName, secrets } = templates[name]
    expect(ownName).toBe(name)
    expect(data.parse(example)).toEqual(example)
    expect(Object.keys(example)).toEqual(expect.arrayContaining([...secrets]))
  })

  it.each(everyEmail)("%s in %s shows no gap in its data or texts", async (name, locale) => {
    const { subject, html, text } = await rendered(name, { locale })
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/)
      expect(part.replace(/<style>.*?<\/style>/s, "")).not.toMatch(/[{}]/)
    }
    expect(subject).not.toBe("")
  })

  it.each(everyEmail)("%s in %s names its language and is never wider than 600 pixels", async (name, locale) => {
    const { html } = await rendered(name, { locale })
    expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html[^>]* lang="${locale}"`))
    const widths = [...html.matchAll(/width[:=]"?(\d+)(px|")/g)].map(([, width]) => Number(width))
    expect(Math.max(...widths)).toBe(600)
    const fixed = [...html.matchAll(/[^-]width[:=]"?(\d+)(px|")/g)].map(([, width]) => Number(width))
    expect(Math.max(0, ...fixed)).toBeLessThanOrEqual(320)
  })

  it.each(everyEmail)("%s in %s leads nowhere but to the shop and to the addresses in its data", async (name, locale) => {
    const { html } = await rendered(name, { locale })
    const allowed = [JSON.stringify(templates[name].example), UNSUBSCRIBE_URL]
    const own = aShop()
    const foreign = addressesIn(html.replaceAll("&amp;", "&")).filter(
      (address) =>
        ![own.storefrontUrl, own.logoUrl].includes(address) &&
        !address.startsWith(own.adminUrl) &&
        !allowed.some((known) => known.includes(address))
    )
    expect(foreign).toEqual([])
    expect(html).not.toMatch(/<(script|link|iframe|form)\b|@import|@font-face/i)
  })

  it.each(names)("%s says in plain text what matters", async (name) => {
    const { text } = await rendered(name)
    for (const fact of FACTS[name]) expect(withPlainSpaces(text)).toContain(fact)
  })

  it.each(names)("%s has one button", async (name) => {
    const { html } = await rendered(name)
    expect(html.match(/<a class="button"/g)).toHaveLength(1)
  })

  it.each(names)("%s can be shown without its secrets", async (name) => {
    const { secrets, example } = templates[name]
    const masked = { ...example, ...Object.fromEntries(secrets.map((field) => [field, SECRET_MASK])) }
    const { html, text } = await rendered(name, { data: masked })
    expect(html + text).not.toContain("token=example")
    expect(html).not.toContain(`href="${SECRET_MASK}"`)
    expect(text.includes(SECRET_MASK)).toBe(secrets.length > 0)
  })

  it.each(names)("%s carries an unsubscribe link if and only if it is marketing", async (name) => {
    const { html } = await rendered(name)
    expect(html.includes(UNSUBSCRIBE_URL)).toBe(templates[name].isMarketing)
  })

  it("gives customers, not staff, the shop's postal address and a way to ask", async () => {
    const toCustomer = (await rendered("order-canceled")).text
    const toStaff = (await rendered("staff-new-order")).text
    for (const line of ["help@shop.example", "Hypex GmbH\nSample Street 2\n10115 Berlin"]) {
      expect(toCustomer).toContain(line)
      expect(toStaff).not.toContain(line)
    }
  })

  it("never lets integrators ask for secrets or for what staff get", () => {
    const open = Object.values(templates).filter(({ isOpenToIntegrators }) => isOpenToIntegrators)
    expect(open.length).toBeGreaterThan(0)
    for (const { secrets, audience } of open) expect({ secrets, audience }).toEqual({ secrets: [], audience: "customer" })
  })
})
