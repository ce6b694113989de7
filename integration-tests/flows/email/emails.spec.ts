import { randomBytes } from "node:crypto"
import { demoAdmin } from "../../../dev/seed/demo-accounts"
import { ask, send } from "../../support/client"
import { aDatabase, type TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aMailSink, type MailSink } from "../../support/email/mail-sink"
import { headerOf, linkIn, textOf } from "../../support/email/mail-text"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShopProcess, publishableKeyOf, type ShopProcess } from "../../support/shop"
import { aVariant, placeOrder, shopper, stockUp, type Storefront, type Variant } from "../../support/storefront"

const arrives = (sink: MailSink, address: string, count = 1) =>
  eventually(() => (sink.to(address).length >= count ? sink.to(address).at(-1) : undefined), 30_000)

describe("a shop that writes emails", () => {
  let database: TestDatabase
  let sink: MailSink
  let shop: Storefront
  let variant: Variant
  let worker: ShopProcess
  /** What the sink does with the next email to an address, once. */
  const surprises = new Map<string, () => Promise<void>>()

  const aProcess = (mode: string) =>
    aShopProcess({ databaseUrl: database.url, environment: { MEDUSA_WORKER_MODE: mode, SMTP_URL: sink.url } })

  beforeAll(async () => {
    database = await aDatabase()
    // What the seed did is no concern of these tests: its customers would be written to first.
    await database.query("truncate apparel_outbox")
    sink = await aMailSink({
      onEmail: async ({ to }) => {
        const surprise = surprises.get(to[0] ?? "")
        surprises.delete(to[0] ?? "")
        await surprise?.()
        return undefined
      },
    })
    worker = await aProcess("shared")
    shop = { url: worker.url, publishableKey: await publishableKeyOf(database) }
    variant = await aVariant(database, { kind: "hoodie" })
    await stockUp(database, variant, 1_000)
  }, 180_000)

  const order = (email: string) => placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }], undefined, email)
  const statesOf = (email: string) =>
    database.query<{ template: string; status: string; attempts: number; secret: Buffer | null }>(
      "select template, status, attempts, secret from apparel_email where recipient = $1 order by id",
      [email]
    )
  const anAddress = (name: string) => `${name}-${randomBytes(4).toString("hex")}@example.com`

  it("confirms an order once, with what was bought", async () => {
    const email = anAddress("buyer")
    const { display_id } = await order(email)
    const received = await arrives(sink, email)
    expect(headerOf(received, "subject")).toContain(String(display_id))
    expect(textOf(received)).toContain(variant.sku)
    await eventually(async () => ((await statesOf(email)).every(({ status }) => status === "sent") ? true : undefined))
    expect(await statesOf(email)).toMatchObject([{ template: "order-confirmation", status: "sent", attempts: 1 }])
    expect(sink.to(email)).toHaveLength(1)
  })

  it("carries the trace of the request that placed the order into the message, its email and the mail itself", async () => {
    const email = anAddress("traced")
    const traceparent = `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`
    const { id } = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }], { ...shopper(shop), traceparent }, email)
    expect(headerOf(await arrives(sink, email), "traceparent")).toBe(traceparent)
    const messages = await database.query<{ traceparent: string | null }>(
      `select traceparent from apparel_log where name = 'order_created' and aggregate_id = $1
       union all select traceparent from apparel_log where name = 'send_email' and data->>'order_id' = $1`,
      [id]
    )
    expect(messages).toEqual([{ traceparent }, { traceparent }])
  })

  it("lets a customer choose a new password from the email's link alone, and keeps the token nowhere", async () => {
    const customer = await aCustomerSession(shop)
    await ask(`${shop.url}/auth/customer/emailpass/reset-password`, { body: { identifier: customer.email } })
    const received = await eventually(
      () => sink.to(customer.email).find((each) => textOf(each).includes("reset-password")),
      30_000
    )
    const token = linkIn(received, "/reset-password").searchParams.get("token") ?? ""
    await ask(`${shop.url}/auth/customer/emailpass/update`, {
      body: { password: "chosen-from-the-mail" },
      headers: { authorization: `Bearer ${token}` },
    })
    const login = await send(`${shop.url}/auth/customer/emailpass`, {
      body: { email: customer.email, password: "chosen-from-the-mail" },
    })
    expect(login.status).toBe(200)
    await eventually(async () => ((await statesOf(customer.email)).every(({ status }) => status === "sent") ? true : undefined))
    await expectNowhere(token)
  })

  it("lets staff choose a new password from the email's link alone", async () => {
    await ask(`${shop.url}/auth/user/emailpass/reset-password`, { body: { identifier: demoAdmin.email } })
    const link = linkIn(await arrives(sink, demoAdmin.email), "/app/reset-password")
    await ask(`${shop.url}/auth/user/emailpass/update`, {
      body: { password: demoAdmin.password },
      headers: { authorization: `Bearer ${link.searchParams.get("token") ?? ""}` },
    })
    expect((await anAdminSession(shop)).token).not.toBe("")
  })

  it("lets an invited colleague in from the email's link alone", async () => {
    const email = anAddress("colleague")
    const { headers } = await anAdminSession(shop)
    await ask(`${shop.url}/admin/invites`, { body: { email }, headers })
    const token = linkIn(await arrives(sink, email), "/app/invite").searchParams.get("token") ?? ""
    const { token: registration } = await ask<{ token: string }>(`${shop.url}/auth/user/emailpass/register`, {
      body: { email, password: "a-colleague's-password" },
    })
    await ask(`${shop.url}/admin/invites/accept?token=${token}`, {
      body: { email },
      headers: { authorization: `Bearer ${registration}` },
    })
    const login = await send(`${shop.url}/auth/user/emailpass`, { body: { email, password: "a-colleague's-password" } })
    expect(login.status).toBe(200)
  })

  it("proves an address by the email's link", async () => {
    const { email, token } = await aCustomerSession(shop)
    const body = { entity_id: email, entity_type: "email" }
    await ask(`${shop.url}/auth/verification/request`, { body, headers: { authorization: `Bearer ${token}` } })
    const received = await eventually(() => sink.to(email).find((each) => textOf(each).includes("verify-email")), 30_000)
    const code = linkIn(received, "/verify-email").searchParams.get("code") ?? ""
    const proof = await ask(`${shop.url}/auth/verification/confirm`, { body: { code } })
    expect(proof).toMatchObject({ entity_id: email, entity_type: "email" })
    await eventually(async () => ((await statesOf(email)).every(({ status }) => status === "sent") ? true : undefined))
    await expectNowhere(code)
  })

  it("asks whoever ordered as a guest before an order moves into an account", async () => {
    const guest = anAddress("guest")
    const { id } = await order(guest)
    const customer = await aCustomerSession(shop)
    await ask(`${shop.url}/store/orders/${id}/transfer/request`, { body: {}, headers: customer.headers })
    const received = await eventually(() => sink.to(guest).find((each) => /\/transfer\/[^/]+\/accept/.test(textOf(each))), 30_000)
    // The pages of Medusa's own storefronts.
    const [, token = ""] = /\/order\/[^/]+\/transfer\/([^/]+)\/accept$/.exec(linkIn(received, "/accept").pathname) ?? []
    expect(linkIn(received, "/decline").pathname).toBe(`/order/${id}/transfer/${token}/decline`)
    await ask(`${shop.url}/store/orders/${id}/transfer/accept`, { body: { token }, headers: shopper(shop) })
    const { orders } = await ask<{ orders: { id: string }[] }>(`${shop.url}/store/orders`, { headers: customer.headers })
    expect(orders.map((each) => each.id)).toEqual([id])
    await eventually(async () => ((await statesOf(guest)).every(({ status }) => status === "sent") ? true : undefined))
    await expectNowhere(token)
  })

  it("sends no more than five resets an hour to one address, of thirty that are asked for at once", async () => {
    const { email } = await aCustomerSession(shop)
    const reset = () => ask(`${shop.url}/auth/customer/emailpass/reset-password`, { body: { identifier: email } })
    await Promise.all(Array.from({ length: 30 }, reset))
    const resets = async () => (await statesOf(email)).filter(({ template }) => template === "password-reset")
    await eventually(async () => ((await resets()).length >= 5 ? true : undefined))
    await order(email) // whatever the resets queue is queued by now
    await eventually(
      async () => ((await statesOf(email)).some(({ template }) => template === "order-confirmation") ? true : undefined),
      30_000
    )
    expect(await resets()).toHaveLength(5)
  })

  it("ends an email to what is no address in sight of staff, not among the dead letters", async () => {
    const impossible = "a@b.example, c@d.example"
    await database.query(
      `insert into apparel_email (id, template, recipient, locale, idempotency_key, source, data)
       values ('apemail_impossible', 'customer-welcome', $1, 'en-GB', 'customer-welcome:' || $1, 'shop', '{}')`,
      [impossible]
    )
    await order(anAddress("waker"))
    await eventually(async () => ((await statesOf(impossible))[0]?.status === "failed" ? true : undefined), 30_000)
    expect(
      await database.query("select reason_code from apparel_dead_letter where message_id is not null and name = 'send_email'")
    ).toEqual([])
    expect(sink.to("a@b.example")).toEqual([])
  })

  it("confirms an order that was placed while the mail server was away, once it is back", async () => {
    const email = anAddress("patient")
    await sink.stop()
    await order(email)
    await eventually(async () => ((await statesOf(email))[0]?.attempts ?? 0) >= 1 || undefined, 30_000)
    expect((await statesOf(email))[0]?.status).not.toBe("sent")
    await sink.start()
    await arrives(sink, email)
    await eventually(async () => ((await statesOf(email)).every(({ status }) => status === "sent") ? true : undefined))
    expect(sink.to(email)).toHaveLength(1)
  })

  it("repeats an email only when its worker dies between the server's acceptance and the commit, with the same Message-ID", async () => {
    const email = anAddress("unlucky")
    // The server has the whole email; the worker dies before it hears so.
    surprises.set(email, async () => void (await worker.stop("SIGKILL")))
    const second = await aProcess("server")
    await placeOrder({ ...shop, url: second.url }, [{ variant_id: variant.id, quantity: 1 }], undefined, email)
    await arrives(sink, email)
    expect(sink.to(email)).toHaveLength(1)
    await minutesPass()
    worker = await aProcess("shared")
    shop = { ...shop, url: worker.url }
    await arrives(sink, email, 2)
    const ids = sink.to(email).map((received) => headerOf(received, "message-id"))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    await eventually(async () => ((await statesOf(email)).every(({ status }) => status === "sent") ? true : undefined))
  })

  /** Whatever the dead worker held counts as given up. */
  async function minutesPass(): Promise<void> {
    await database.query("update apparel_email set sending_since = sending_since - interval '5 minutes'")
    await database.query(
      "update apparel_inbox set processed_at = processed_at - interval '5 minutes' where outcome = 'processing'"
    )
    await database.query("update apparel_queue_message set claimed_until = now() where claimed_until is not null")
  }

  /** A secret that was sent must be in no row, no message and no log. */
  async function expectNowhere(secret: string): Promise<void> {
    for (const table of ["apparel_email", "apparel_email_attempt", "apparel_outbox", "apparel_log", "apparel_dead_letter"]) {
      const [row] = await database.query<{ hits: number }>(
        `select count(*)::int as hits from ${table} t where t::text like '%' || $1 || '%'`,
        [secret]
      )
      expect({ table, hits: row?.hits }).toEqual({ table, hits: 0 })
    }
    const encrypted = await database.query("select 1 from apparel_email where status = 'sent' and secret is not null")
    expect(encrypted).toEqual([])
    expect(worker.log()).not.toContain(secret)
  }
})
