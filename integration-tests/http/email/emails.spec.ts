import { ask, send } from "../../support/client"
import { anEmail, anEmailAttempt } from "../../support/email/email-rows"
import { aCustomerSession, anAdminSession, type Session } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"

type Listed = { emails: { id: string; recipient: string; status: string }[]; next_cursor: string | null }

describe("the API of emails", () => {
  let shop: TestShop
  let staff: Session
  beforeAll(async () => {
    // Without a worker: what is queued stays queued.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    staff = await anAdminSession(shop)
  })

  const at = (path: string) => `${shop.url}/admin/apparel/emails${path}`
  const get = <T>(path: string) => send<T>(at(path), { headers: staff.headers })
  const post = <T = { message: string; code?: string }>(path: string, body?: unknown) =>
    send<T>(at(path), { method: "POST", headers: staff.headers, ...(body !== undefined && { body }) })

  it("sends a test of a template, and lists and opens it", async () => {
    const test = await post<{ id: string }>("/templates/password-reset/send-test", { to: "tester@example.com", locale: "de" })
    expect(test).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^apemail_/) as string } })
    const { body } = await get<Listed>("?q=TESTER@example.com")
    expect(body).toMatchObject({ emails: [{ id: test.body.id, status: "queued", locale: "de" }], next_cursor: null })
    const opened = await get<{ email: unknown }>(`/${test.body.id}`)
    expect(opened.body.email).toMatchObject({ template: "password-reset", html: null, attempts_made: [] })
    expect(JSON.stringify(opened.body)).not.toContain("token")
    expect(await post(`/${test.body.id}/resend`)).toMatchObject({ status: 400, body: { code: "EMAIL_UNDER_WAY" } })
  })

  it("opens an email with its copy and what the mail server said, times in UTC", async () => {
    const sentAt = "2026-11-24T10:00:00.000Z"
    const values = { recipient: "opened@example.com", order_id: "order_opened", created_at: sentAt, sent_at: sentAt }
    const id = await anEmail(shop.database, values)
    await anEmailAttempt(shop.database, id, { ended_at: sentAt })
    const listed = {
      id,
      template: "order-confirmation",
      recipient: "opened@example.com",
      locale: "en-GB",
      status: "sent",
      subject: "We have received your order 1042",
      order_id: "order_opened",
      attempts: 1,
      last_error: null,
      created_at: sentAt,
      sent_at: sentAt,
    }
    expect((await get("?q=order_opened")).body).toEqual({ emails: [listed], next_cursor: null })
    const opened = await get<{ email: { html: string; plain: string } }>(`/${id}`)
    const { html, plain, ...facts } = opened.body.email
    expect(`${html} ${plain}`).toContain("Thank you, Ada")
    expect(facts).toEqual({
      ...listed,
      message_id: `<${id}@shop.example>`,
      resend_of: null,
      last_error_code: null,
      attempts_made: [{ number: 1, outcome: "sent", smtp_code: 250, response: "250 2.0.0 Ok: queued", ms: 84, ended_at: sentAt }],
    })
  })

  it("pages from the newest to the oldest", async () => {
    for (const n of [1, 2, 3]) await post("/templates/customer-welcome/send-test", { to: `page-${n}@example.com` })
    const first = await get<Listed>("?template=customer-welcome&limit=2")
    const second = await get<Listed>(`?template=customer-welcome&limit=2&cursor=${first.body.next_cursor ?? ""}`)
    const recipients = [...first.body.emails, ...second.body.emails].map(({ recipient }) => recipient)
    expect(recipients).toEqual(["page-3@example.com", "page-2@example.com", "page-1@example.com"])
    expect(second.body.next_cursor).toBeNull()
  })

  it("shows every template, and previews it in a language", async () => {
    const { body } = await get<{ templates: { name: string; is_marketing: boolean }[]; locales: string[] }>("/templates")
    expect(body.locales).toEqual(["de", "en", "es", "fr"])
    expect(body.templates.filter(({ is_marketing }) => is_marketing).map(({ name }) => name)).toEqual([
      "abandoned-cart-first",
      "abandoned-cart-second",
    ])
    const preview = await post<{ subject: string; html: string }>("/templates/order-confirmation/preview", { locale: "fr" })
    expect(preview.body.html).toContain('lang="fr"')
  })

  it.each([
    ["an unknown template", "/templates/no-such-template/preview", {}, 404, /no-such-template/],
    ["an order that was not mailed", "/templates/order-confirmation/preview", { order_id: "order_x" }, 404, /order_x/],
    ["a test to no address", "/templates/order-confirmation/send-test", { to: "nobody" }, 400, /'?to'?/],
    [
      "a field it does not know",
      "/templates/order-confirmation/send-test",
      { to: "a@example.com", cc: "b@example.com" },
      400,
      /cc/,
    ],
    ["an id that is none", "/1/resend", undefined, 400, /'id'/],
    ["an email that is not there", "/apemail_01JD0000000000000000000001/resend", undefined, 404, /apemail_01JD/],
    [
      "staff emails of a customer's template",
      "/staff",
      { template: "order-confirmation", addresses: [] },
      400,
      /order-confirmation/,
    ],
    ["a suppression without a reason", "/suppressions", { address: "a@example.com" }, 400, /reason/],
  ])("refuses %s", async (_, path, body, status, message) => {
    const answer = await post(path, body)
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(message)])
  })

  it("blocks an address and lifts it again", async () => {
    type Suppressed = { suppressions: { address: string; reason: string }[] }
    const added = await post<Suppressed>("/suppressions", { address: "Angry@example.com", reason: "Asked us by phone" })
    expect(added.body.suppressions).toMatchObject([{ address: "angry@example.com", reason: "Asked us by phone" }])
    expect((await post<Suppressed>("/suppressions/lift", { address: "angry@example.com" })).body.suppressions).toEqual([])
  })

  it("keeps who of the team gets what", async () => {
    const named = await post("/staff", { template: "staff-new-order", addresses: ["Boss@example.com", "desk@example.com"] })
    expect(named.body).toEqual({
      staff: [{ template: "staff-new-order", addresses: ["boss@example.com", "desk@example.com"] }],
    })
    expect((await post("/staff", { template: "staff-new-order", addresses: [] })).body).toEqual({ staff: [] })
  })

  it("shows nothing that a stranger put into a link to unsubscribe, and believes no forged one", async () => {
    const link = `${shop.url}/apparel/emails/unsubscribe?address=${encodeURIComponent("<script>alert(1)</script>@example.com")}`
    const page = await send<string>(link)
    expect(page.status).toBe(400)
    expect(page.body).not.toContain("alert")
    const forged = await send(`${link}&signature=forged`, { method: "POST" })
    expect(forged).toMatchObject({ status: 400, body: { code: "UNSUBSCRIBE_LINK_INVALID" } })
  })

  it("takes as long for a reset of no account as for one of an account", async () => {
    const { email } = await aCustomerSession(shop)
    const timeFor = async (identifier: string) => {
      const startedAt = performance.now()
      await ask(`${shop.url}/auth/customer/emailpass/reset-password`, { body: { identifier } })
      return performance.now() - startedAt
    }
    await timeFor(email) // warm
    // Without the constant-time response an unknown address is known at once: it is refused before any work is done.
    for (const identifier of [email, "nobody@example.com", email, "nobody@example.com"])
      expect(await timeFor(identifier)).toBeGreaterThanOrEqual(395)
  })
})
