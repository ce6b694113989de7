import { randomBytes } from "node:crypto"
import { untilQuiet } from "../../support/announced"
import { ask, send } from "../../support/client"
import { anEmail } from "../../support/email/email-rows"
import { eventually } from "../../support/eventually"
import { anIncomingDeadLetter } from "../../support/messaging/message-rows"
import { findByValue } from "../../support/privacy/find-by-value"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aCart, aVariant, complete, readyForCompletion } from "../../support/storefront"

type Refusal = { type: string; message: string; code?: string }
type Erasure = { id: string; status: string; customer_id: string | null; counts: Record<string, number>; requested_by: string }

const MINUTE = 60_000

jest.setTimeout(3 * MINUTE)

describe("personal data", () => {
  let shop: TestShop
  let staff: Record<string, string>
  beforeAll(async () => {
    // Soon again, and for long enough that a machine under load leaves no email behind as a dead letter.
    shop = await aShop({ MESSAGING_RETRY_DELAYS_MS: "200,500,1000,2000,5000,5000,10000,10000,20000" })
    staff = (await anAdminSession(shop)).headers
  })

  const erase = (body: unknown) =>
    send<Refusal & { erasure: Erasure }>(`${shop.url}/admin/apparel/privacy/erasures`, { headers: staff, body })
  const exportOf = (body: unknown) => send<Refusal>(`${shop.url}/admin/apparel/privacy/export`, { headers: staff, body })
  const erasuresOf = async (id: string) =>
    (await ask<{ erasures: Erasure[] }>(`${shop.url}/admin/apparel/privacy/erasures?customer_id=${id}`, { headers: staff }))
      .erasures
  const doneErasureOf = (id: string) =>
    eventually(async () => (await erasuresOf(id)).find(({ status }) => status === "done"), MINUTE)
  const count = async (sql: string, values: unknown[]) =>
    (await shop.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]?.n ?? 0
  /** A customer with a name and an address of their own, who bought something. */
  async function aBuyer() {
    const tag = randomBytes(5).toString("hex")
    const values = { first_name: `Quirine${tag}`, address_1: `Lindenhof ${tag}`, phone: `+49171${parseInt(tag.slice(0, 6), 16)}` }
    const session = await aCustomerSession(shop)
    const at = (path: string) => `${shop.url}/store/${path}`
    const { headers, email } = session
    const { first_name, phone } = values
    const { customer } = await ask<{ customer: { id: string } }>(at("customers/me"), { headers, body: { first_name, phone } })
    const variant = await aVariant(shop.database, { kind: "shirt", atLeast: 3 })
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }], headers)
    await readyForCompletion(shop, cart, headers, email)
    const address = { ...values, last_name: "Sample", city: "Berlin", country_code: "de", postal_code: "10115" }
    await ask(at(`carts/${cart.id}`), { headers, body: { shipping_address: address, billing_address: address } })
    const { body } = await complete(shop, cart, headers)
    if (body.type !== "order") throw new Error(JSON.stringify(body))
    return { ...session, id: customer.id, orderId: body.order.id, values: [...Object.values(values), email] }
  }

  const profile = { name: "Robin", consent: true, measurements: { BodyMeasurementChest: 98.7 } }
  const makeProfile = (headers: Record<string, string>, body: unknown = profile) =>
    send<Refusal & { fit_profile: { id: string } }>(`${shop.url}/store/apparel/customers/me/fit-profiles`, { headers, body })

  it("of a customer who is deleted is erased everywhere, and their token does nothing any more", async () => {
    const buyer = await aBuyer()
    const { headers, id, email } = buyer
    const consent = (has_consent: boolean) =>
      ask(`${shop.url}/store/apparel/customers/me/email-consent`, { headers, body: { has_consent } })
    const kept = await makeProfile(headers, { ...profile, name: buyer.values[0] })
    expect(kept.status).toBe(200)
    await consent(true)
    await consent(false)
    await anIncomingDeadLetter(shop.database, {
      name: "send_email",
      body: Buffer.from(JSON.stringify({ to: email, wrong: buyer.values })),
    })
    await anEmail(shop.database, { recipient: email, status: "failed", html: buyer.values.join() })
    await eventually(
      async () =>
        (await count(`apparel_email where order_id = $1 and status = 'sent'`, [buyer.orderId])) > 0 ? true : undefined,
      MINUTE
    )
    await untilQuiet(shop.database)
    const tables = new Set(
      (await findByValue(shop.database, buyer.values)).map((place) => place.split(".")[0]?.replace(/_[0-9]{8}$/, ""))
    )
    expect([...tables]).toEqual(
      expect.arrayContaining([
        "apparel_email",
        "apparel_email_preference",
        "apparel_log",
        "apparel_dead_letter",
        "apparel_fit_profile",
      ])
    )
    const exported = await exportOf({ customer_id: id })
    expect(exported.headers.get("content-disposition")).toContain(`personal-data-${id}.json`)
    for (const value of buyer.values) expect(JSON.stringify(exported.body)).toContain(value)

    await ask(`${shop.url}/admin/customers/${id}`, { method: "DELETE", headers: staff })
    expect(await doneErasureOf(id)).toMatchObject({ requested_by: "shop" })
    expect(await findByValue(shop.database, buyer.values)).toEqual([])
    expect(await count(`apparel_fit_profile where customer_id = $1`, [id])).toBe(0)

    expect(await makeProfile(headers)).toMatchObject({ status: 401 })
    const [product] = await shop.database.query<{ id: string }>(`select product_id as id from apparel_product_sizing limit 1`)
    const asked = { headers, body: { profile_id: kept.body.fit_profile.id } }
    expect(await send(`${shop.url}/store/apparel/products/${product?.id}/size-recommendation`, asked)).toMatchObject({
      status: 404,
      body: { code: "FIT_PROFILE_NOT_FOUND" },
    })
    for (const [method, path] of [
      ["GET", "fit-profiles"],
      ["DELETE", "fit-profiles"],
      ["GET", "fit-profiles/export"],
      ["GET", "fit-profiles/none"],
      ["POST", "fit-profiles/none"],
      ["DELETE", "fit-profiles/none"],
      ["POST", "email-consent"],
    ] as const) {
      const body = method === "POST" ? { has_consent: true } : undefined
      expect(await send(`${shop.url}/store/apparel/customers/me/${path}`, { method, headers, body })).toMatchObject({
        status: 401,
      })
    }
    expect(await count(`apparel_fit_profile where customer_id = $1`, [id])).toBe(0)
    expect(await findByValue(shop.database, buyer.values)).toEqual([])
    expect(shop.log()).not.toContain(buyer.values[0])
  })

  it("is erased for a customer who stays, once staff typed the address, and nothing before", async () => {
    const buyer = await aBuyer()
    const { id, email } = buyer
    await untilQuiet(shop.database)
    expect(await erase({ customer_id: id, confirm: "somebody@example.com" })).toMatchObject({
      status: 400,
      body: { code: "ERASURE_NOT_CONFIRMED" },
    })
    expect(await erasuresOf(id)).toEqual([])
    const answer = await erase({ customer_id: id, confirm: email.toUpperCase() })
    expect(answer).toMatchObject({ status: 200, body: { erasure: { customer_id: id } } })
    await doneErasureOf(id)
    expect(await findByValue(shop.database, buyer.values)).toEqual([])
    expect((await makeProfile(buyer.headers)).status).toBe(200)
    const one = await ask<{ erasure: Erasure }>(`${shop.url}/admin/apparel/privacy/erasures/${answer.body.erasure.id}`, {
      headers: staff,
    })
    expect(one.erasure.counts).toHaveProperty("apparel_email")
  })

  it("of a guest is found by the address", async () => {
    const email = `guest-${randomBytes(5).toString("hex")}@example.com`
    await anEmail(shop.database, { recipient: email, status: "failed" })
    await untilQuiet(shop.database)
    expect(JSON.stringify((await exportOf({ email })).body)).toContain(email)
    const { body } = await erase({ email, confirm: email })
    expect(body.erasure).toMatchObject({ customer_id: null })
    await eventually(async () => ((await findByValue(shop.database, [email])).length === 0 ? true : undefined), MINUTE)
  })

  it.each([
    ["nobody", { confirm: "a@example.com" }, "email"],
    ["two", { customer_id: "cus_1", email: "a@example.com", confirm: "a@example.com" }, "customer_id"],
    ["a list", { customer_id: ["cus_1"], confirm: "a@example.com" }, "customer_id"],
    ["an id that is none", { customer_id: "cus_1%' or 1=1", confirm: "a@example.com" }, "customer_id"],
    ["no address", { email: "a, b@example.com", confirm: "a@example.com" }, "email"],
    ["no confirmation", { email: "a@example.com" }, "confirm"],
    ["another field", { email: "a@example.com", confirm: "a@example.com", all: true }, "all"],
  ])("is left alone when somebody asks for %s", async (_, body, field) => {
    const refused = await erase(body)
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain(field)
  })

  it("of a customer whom nobody knows is not found", async () => {
    const unknown = { customer_id: "cus_unknown" }
    expect(await exportOf(unknown)).toMatchObject({ status: 404, body: { code: "PERSON_NOT_FOUND" } })
    expect(await erase({ ...unknown, confirm: "cus_unknown" })).toMatchObject({ status: 404, body: { code: "PERSON_NOT_FOUND" } })
    expect(await send(`${shop.url}/admin/apparel/privacy/erasures/erasure_none`, { headers: staff })).toMatchObject({
      status: 404,
    })
  })
})
