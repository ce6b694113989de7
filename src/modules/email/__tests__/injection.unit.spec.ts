import fc from "fast-check"
import { subjectLine } from "../templates/plain-text"
import { exampleOrder } from "../templates/schemas/order"
import { exampleParcel } from "../templates/schemas/parcel"
import { examplePictures } from "../templates/schemas/sku-line"
import { catchError, rendered } from "./rendering"
import { aShop } from "./shop"

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\r\nBcc: everyone@example.com`

const hostileOrder = {
  ...exampleOrder,
  custom_display_id: HOSTILE,
  items: exampleOrder.items.map((item) => ({
    ...item,
    title: HOSTILE,
    style: HOSTILE,
    color: HOSTILE,
    size: HOSTILE,
    sku: HOSTILE,
  })),
  shipping_methods: [{ name: HOSTILE, amount: 4.76, is_tax_inclusive: true }],
  shipping_address: {
    first_name: HOSTILE,
    last_name: HOSTILE,
    company: HOSTILE,
    address_1: HOSTILE,
    city: HOSTILE,
    country_code: HOSTILE,
  },
  billing_address: { first_name: HOSTILE, province: HOSTILE },
}

const hostileShop = aShop({ name: HOSTILE, postalAddress: HOSTILE })

const hostileEmails: [string, unknown][] = [
  ["order-confirmation", { order: hostileOrder, pictures: examplePictures, first_name: HOSTILE }],
  ["staff-new-order", { order: hostileOrder, pictures: examplePictures }],
  [
    "shipment-sent",
    { order: hostileOrder, parcel: { ...exampleParcel, labels: [{ tracking_number: HOSTILE, tracking_url: HOSTILE }] } },
  ],
  ["customer-welcome", { first_name: HOSTILE }],
  ["staff-dead-letters", { reasons: [{ reason: HOSTILE, count: 1 }] }],
  ["staff-low-stock", { sizes: [{ sku: HOSTILE, location: { name: HOSTILE }, available: 1 }] }],
]

describe("what strangers write", () => {
  it.each(hostileEmails)("stays text in the HTML of %s", async (template, data) => {
    const { html } = await rendered(template, { data, shop: hostileShop })
    expect(html).toContain("&lt;script&gt;alert(1)")
    expect(html).not.toMatch(/<script|<img src=x/i)
    const tags = html.match(/<[a-z][^>]*>/gi) ?? []
    expect(tags.filter((tag) => /\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([])
  })

  it.each(hostileEmails)("begins no header of its own in the subject of %s", async (template, data) => {
    const { subject } = await rendered(template, { data, shop: hostileShop })
    expect(subject).not.toMatch(/[\p{Cc}]/u)
    expect(subject.length).toBeLessThanOrEqual(200)
  })

  it("cannot end the style sheet or the title of the document", async () => {
    const { html } = await rendered("customer-welcome", { data: {}, shop: aShop({ name: "</title></style><b>" }) })
    expect(html).not.toContain("</title></style><b>")
  })
})

describe("subjectLine", () => {
  it("is one line of at most 200 characters, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        const line = subjectLine(text)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect([...line].length).toBeLessThanOrEqual(200)
      })
    )
  })

  const lines = [
    { text: "Order\r\nBcc: a@b.example", line: "Order Bcc: a@b.example" },
    { text: "  Order\t\u0000 1 ", line: "Order 1" },
    { text: "Order \u202e2401", line: "Order 2401" },
    { text: "🧦".repeat(300), line: `${"🧦".repeat(199)}…` },
  ]

  it.each(lines)("makes $line of what came", ({ text, line }) => {
    expect(subjectLine(text)).toBe(line)
  })
})

describe("addresses in data", () => {
  const hostile = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://x.example",
    "/path",
  ]
  const links: [string, string, object][] = [
    ["password-reset", "reset_url", { expires_minutes: 15 }],
    ["staff-invite", "invite_url", {}],
    ["email-verification", "verification_url", {}],
    ["order-transfer", "accept_url", { display_id: 1 }],
    ["order-confirmation", "order_url", { order: exampleOrder }],
    ["customer-welcome", "account_url", {}],
  ]
  const every = links.flatMap(([template, field, data]) =>
    hostile.map((url): [string, string, string, object] => [template, field, url, data])
  )

  it.each(every)("%s refuses %s %j", async (template, field, url, data) => {
    const error = await catchError(() => rendered(template, { data: { ...data, [field]: url } }))
    expect(error.code).toBe("TEMPLATE_DATA_INVALID")
    expect(error.message).toContain(`${field}: must be an http or https address`)
  })

  it.each([...hostile, "#"])("a parcel whose tracking page is %j is shown by its number alone", async (url) => {
    const parcel = { ...exampleParcel, labels: [{ tracking_number: "HX1", tracking_url: url }] }
    const { html, text } = await rendered("shipment-sent", { data: { parcel } })
    expect(text).toContain("Tracking number: HX1")
    expect(html).not.toMatch(/href="(?!https:\/\/shop\.example|mailto:help@)/)
  })

  it("a line whose picture has no web address is shown without it", async () => {
    const pictures = Object.fromEntries(Object.keys(examplePictures).map((id) => [id, "javascript:alert(1)"]))
    const { html } = await rendered("order-confirmation", { data: { order: exampleOrder, pictures } })
    expect(html.match(/<img/g)).toHaveLength(1)
    expect(html).not.toContain("javascript:")
  })
})
