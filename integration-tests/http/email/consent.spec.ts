import { ask, send } from "../../support/client"
import { aCustomerSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aCart, shopper } from "../../support/storefront"

type Refusal = { type: string; message: string; code?: string }

describe("consent to marketing", () => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop({ EMAIL_CONSENTS_PER_HOUR: "60" })
  })

  const consentOf = async (address: string) => {
    const [preference] = await shop.database.query<{ has_consent: boolean; source: string }>(
      "select has_consent, source from apparel_email_preference where address = $1",
      [address]
    )
    return preference
  }

  const aCartOf = async (email?: string) => {
    const cart = await aCart(shop, [])
    if (email) await ask(`${shop.url}/store/carts/${cart.id}`, { headers: shopper(shop), body: { email } })
    return cart.id
  }

  const sayByCart = (id: string, body: unknown = { has_consent: true }) =>
    send<Refusal>(`${shop.url}/store/apparel/carts/${id}/email-consent`, { headers: shopper(shop), body })

  const sayByAccount = (headers: Record<string, string>, body: unknown = { has_consent: true }) =>
    send<Refusal>(`${shop.url}/store/apparel/customers/me/email-consent`, { headers: { ...shopper(shop), ...headers }, body })

  it("is noted for the address of a cart, given and withdrawn, and the answer shows no address", async () => {
    const id = await aCartOf("Ada@example.com")
    expect(await sayByCart(id)).toMatchObject({ status: 200, body: { has_consent: true } })
    expect(await consentOf("ada@example.com")).toEqual({ has_consent: true, source: `cart/${id}` })
    expect((await sayByCart(id, { has_consent: false })).body).toEqual({ has_consent: false })
    expect(await consentOf("ada@example.com")).toMatchObject({ has_consent: false })
  })

  it("is refused for a cart that nobody knows, that is completed or that has no address", async () => {
    expect(await sayByCart("cart_unknown")).toMatchObject({ status: 404, body: { code: "CART_NOT_FOUND" } })
    const completed = await aCartOf("bob@example.com")
    await shop.database.query("update cart set completed_at = now() where id = $1", [completed])
    expect(await sayByCart(completed)).toMatchObject({ status: 404, body: { code: "CART_NOT_FOUND" } })
    expect(await consentOf("bob@example.com")).toBeUndefined()
    const nobody = await sayByCart(await aCartOf())
    expect(nobody).toMatchObject({ status: 400, body: { type: "not_allowed", code: "CART_HAS_NO_EMAIL" } })
  })

  it.each([
    ["nothing", {}],
    ["a word", { has_consent: "yes" }],
    ["null", { has_consent: null }],
    ["an address beside it", { has_consent: true, email: "stranger@example.com" }],
  ])("is refused with the field's name when the body says %s", async (_, body) => {
    const field = "email" in body ? "email" : "has_consent"
    const id = await aCartOf("cleo@example.com")
    const { headers } = await aCustomerSession(shop)
    for (const answer of [await sayByCart(id, body), await sayByAccount(headers, body)]) {
      expect(answer.status).toBe(400)
      expect(answer.body.message).toContain(field)
    }
    expect(await consentOf("cleo@example.com")).toBeUndefined()
  })

  it("refuses an id that is none before it reaches the database", async () => {
    expect(await sayByCart("cart%00")).toMatchObject({ status: 400, body: { type: "invalid_data" } })
  })

  it("is not given for somebody who withdrew, whoever puts their address into a cart, and the answer tells nothing", async () => {
    await shop.database.query(
      "insert into apparel_email_preference (address, has_consent, source) values ('dora@example.com', false, 'unsubscribe link')"
    )
    for (const address of ["dora@example.com", "Dora@Example.com", "dora@example.com"])
      expect(await sayByCart(await aCartOf(address))).toMatchObject({ status: 200, body: { has_consent: true } })
    expect(await consentOf("dora@example.com")).toEqual({ has_consent: false, source: "unsubscribe link" })
    const asked = await shop.database.query(
      "select template from apparel_email where lower(recipient) = 'dora@example.com' order by id"
    )
    expect(asked).toEqual([{ template: "consent-confirmation" }, { template: "consent-confirmation" }])
  })

  it("is confirmed by no link that the shop did not make, and the page shows nothing of it", async () => {
    const link = `${shop.url}/apparel/emails/confirm-consent?token=${encodeURIComponent('"><script>alert(1)</script>')}`
    for (const url of [link, `${shop.url}/apparel/emails/confirm-consent`, `${link}&token=again`]) {
      for (const method of ["GET", "POST"]) {
        const page = await send<string>(url, { method })
        expect(page.status).toBe(400)
        expect(page.body).not.toContain("alert")
        expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
      }
    }
  })

  it("[email.consentsPerHour] is taken from one client so often, and then no more", async () => {
    const id = await aCartOf("many@example.com")
    const answers = await Promise.all(Array.from({ length: 70 }, () => sayByCart(id, { has_consent: false })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(refused[0]).toMatchObject({ body: { type: "not_allowed", code: "TOO_MANY_CONSENTS" } })
    expect(refused[0]?.headers.get("retry-after")).toBe("3600")
    expect(answers.filter(({ status }) => ![200, 429].includes(status))).toEqual([])
    await shop.database.query("truncate apparel_email_request_count")
  })

  it("is noted for whoever is logged in, and for nobody else", async () => {
    const { headers, email } = await aCustomerSession(shop)
    expect(await sayByAccount(headers)).toMatchObject({ status: 200, body: { has_consent: true } })
    expect(await consentOf(email)).toMatchObject({
      has_consent: true,
      source: expect.stringMatching(/^customer\/cus_/) as string,
    })
    expect((await sayByAccount({})).status).toBe(401)
  })
})
