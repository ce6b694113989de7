import { createServer, type Socket } from "node:net"
import type { EmailModuleService } from "../../../src/modules/email"
import { atEnd } from "../../support/at-end"
import { anEmail, anEmailService } from "../../support/email/email-service"
import { aMailSink, type EmailRefusal, type MailSink } from "../../support/email/mail-sink"
import { headerOf, textOf } from "../../support/email/mail-text"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

let shop: MessagingDatabase
let sink: MailSink
let emails: EmailModuleService
/** What the mail server answers to the next emails, one after the other; then it takes them. */
let refusals: EmailRefusal[] = []

beforeAll(async () => {
  shop = await aMessagingDatabase()
  sink = await aMailSink({ onEmail: () => refusals.shift() })
  emails = anEmailService(shop, { transport: { url: sink.url }, storefrontUrl: "https://hypex.example" })
})
beforeEach(() => (refusals = []))

type Row = { status: string; attempts: number; last_error_code: string | null; last_error: string | null; secret: Buffer | null }

async function rowOf(id: string): Promise<Row | undefined> {
  const [row] = await shop.query<Row>(
    "select status, attempts, last_error_code, last_error, secret from apparel_email where id = $1",
    [id]
  )
  return row
}
const attemptsOf = (id: string) =>
  shop.query<{ number: number; outcome: string; smtp_code: number | null; response: string }>(
    "select number, outcome, smtp_code, response from apparel_email_attempt where email_id = $1 order by number",
    [id]
  )
const queued = async (given: Parameters<typeof anEmail>[0] = {}) => (await emails.queue([anEmail(given)]))[0] ?? ""
const busy = expect.objectContaining({ code: "EMAIL_NOT_SENT" }) as Error

describe("an email", () => {
  it("is sent once, however often it is asked for and attempted", async () => {
    const email = anEmail()
    const [id = ""] = await emails.queue([email])
    expect(await emails.queue([email])).toEqual([])
    await emails.send(id)
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 1, last_error: null })
    expect(sink.to(email.recipient)).toHaveLength(1)
  })

  it("is in the hands of one worker at a time", async () => {
    const another = anEmailService(shop, { transport: { url: sink.url } })
    for (let round = 0; round < 5; round++) {
      const id = await queued()
      const answers = await Promise.allSettled([emails.send(id), another.send(id), emails.send(id)])
      const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as { code: string }] : []))
      expect(refused.filter(({ code }) => code !== "EMAIL_BUSY")).toEqual([])
      expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 1 })
    }
  })

  it("is taken over from a worker that died, once its time is over", async () => {
    const id = await queued()
    await shop.query("update apparel_email set status = 'sending', attempts = 1, sending_since = now() where id = $1", [id])
    await expect(emails.send(id)).rejects.toMatchObject({ code: "EMAIL_BUSY" })
    await shop.query("update apparel_email set sending_since = now() - interval '5 minutes' where id = $1", [id])
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 2 })
  })

  it("carries the same Message-ID at every attempt", async () => {
    const email = anEmail()
    const [id = ""] = await emails.queue([email])
    await emails.send(id)
    await shop.query("update apparel_email set status = 'queued' where id = $1", [id])
    await emails.send(id)
    const ids = sink.to(email.recipient).map((received) => headerOf(received, "message-id"))
    expect(ids).toEqual([`<${id}@hypex.example>`, `<${id}@hypex.example>`])
  })
})

describe("a mail server", () => {
  it("that says later is asked again", async () => {
    refusals = [{ responseCode: 451, message: "4.7.1 Greylisted, come back later" }]
    const id = await queued()
    await expect(emails.send(id)).rejects.toEqual(busy)
    expect(await rowOf(id)).toMatchObject({ status: "queued", last_error_code: "SERVER_BUSY" })
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 2, last_error_code: null })
    expect(await attemptsOf(id)).toMatchObject([
      { number: 1, outcome: "temporary", smtp_code: 451 },
      { number: 2, outcome: "sent" },
    ])
  })

  it("that knows no such mailbox is believed, and not asked a fourth time", async () => {
    const recipient = "Nobody@Example.com"
    for (let n = 1; n <= 3; n++) {
      refusals = [{ responseCode: 550, message: `5.1.1 No mailbox <${recipient}>` }]
      const id = await queued({ recipient })
      await emails.send(id)
      expect(await rowOf(id)).toMatchObject({ status: "bounced", attempts: 1, last_error_code: "RECIPIENT_REFUSED" })
      expect((await attemptsOf(id))[0]?.response).not.toContain("Nobody")
    }
    const id = await queued({ recipient: "nobody@example.com" })
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "suppressed", attempts: 0, last_error_code: "ADDRESS_SUPPRESSED" })
    expect(await attemptsOf(id)).toEqual([])
    await emails.suppressions.lift(recipient)
    const after = await queued({ recipient })
    await emails.send(after)
    expect(await rowOf(after)).toMatchObject({ status: "sent" })
  })

  it("that refuses the shop is asked again, and the address is not to blame", async () => {
    refusals = [{ responseCode: 550, message: "5.7.1 Rejected by policy" }]
    const email = anEmail()
    const [id = ""] = await emails.queue([email])
    await expect(emails.send(id)).rejects.toEqual(busy)
    expect(await rowOf(id)).toMatchObject({ status: "queued", last_error_code: "SHOP_REFUSED" })
    expect(await shop.query("select 1 from apparel_email_suppression where address = $1", [email.recipient])).toEqual([])
  })

  it("is never asked about what is no address, and nobody else is", async () => {
    for (const recipient of ["a@b.example, c@d.example", "a@b.example\r\nBcc: everyone@example.com", "nobody"]) {
      const id = await queued({ recipient, idempotencyKey: `impossible:${recipient}` })
      await emails.send(id)
      expect(await rowOf(id)).toMatchObject({ status: "failed", last_error_code: "MESSAGE_INVALID" })
    }
    expect(sink.emails.filter(({ to }) => to.some((address) => /b\.example|d\.example|everyone/.test(address)))).toEqual([])
  })

  it("that cannot take this email ever ends it", async () => {
    refusals = [{ responseCode: 552, message: "5.3.4 Message too big" }]
    const id = await queued()
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "failed", last_error_code: "MESSAGE_REFUSED" })
  })

  it.each([
    ["hangs up at once", (socket: Socket) => socket.destroy(), "CONNECTION_LOST"],
    ["says nothing", () => undefined, "TIMED_OUT"],
  ] as const)("that %s is asked again", async (_, onConnection, code) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined)
      onConnection(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    atEnd(() => server.close())
    const address = server.address()
    const port = address && typeof address === "object" ? address.port : 0
    const timeouts = { connectionMs: 300, greetingMs: 300, socketMs: 300 }
    const worker = anEmailService(shop, { transport: { url: `smtp://127.0.0.1:${port}`, timeouts } })
    const id = await queued()
    await expect(worker.send(id)).rejects.toEqual(busy)
    expect(await rowOf(id)).toMatchObject({ status: "queued", last_error_code: code })
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "sent" })
  })
})

describe("an email that is not to be sent", () => {
  it("ends when its template cannot show its data, and says which field", async () => {
    const id = await queued({ template: "order-confirmation", data: { order: {} } })
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "failed", last_error_code: "TEMPLATE_DATA_INVALID" })
    expect((await attemptsOf(id))[0]).toMatchObject({
      outcome: "template",
      response: expect.stringContaining("order.") as string,
    })
  })

  const aReminder = {
    template: "abandoned-cart-first",
    data: { cart: { currency_code: "eur", items: [] }, cart_url: "https://hypex.example/cart" },
  }

  it("is marketing to somebody who did not agree, or withdrew", async () => {
    const recipient = "shy@example.com"
    const outcome = async () => {
      const id = await queued({ ...aReminder, recipient })
      await emails.send(id)
      return (await rowOf(id))?.last_error_code ?? (await rowOf(id))?.status
    }
    expect(await outcome()).toBe("NO_CONSENT")
    await emails.setConsent("Shy@example.com", true, "test")
    expect(await outcome()).toBe("sent")
    const [received] = sink.to(recipient)
    const link = new URL(/<(.*)>/.exec((received && headerOf(received, "list-unsubscribe")) ?? "")?.[1] ?? "")
    expect(received && headerOf(received, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click")
    const signature = link.searchParams.get("signature") ?? ""
    await expect(emails.unsubscribe("other@example.com", signature)).rejects.toMatchObject({ code: "UNSUBSCRIBE_LINK_INVALID" })
    await emails.unsubscribe(link.searchParams.get("address") ?? "", signature)
    expect(await outcome()).toBe("NO_CONSENT")
  })

  const reset = { template: "password-reset", data: { expires_minutes: 15 } }
  const secrets = { reset_url: "https://hypex.example/reset-password?token=very-secret&email=a%40example.com" }

  it("is a secret whose time is over", async () => {
    const id = await queued({ ...reset, secrets, expiresAt: new Date(Date.now() - 1_000) })
    await emails.send(id)
    expect(await rowOf(id)).toMatchObject({ status: "failed", last_error_code: "EXPIRED", secret: null })
  })

  it("shows its secret to its recipient alone", async () => {
    const email = anEmail({ ...reset, secrets, expiresAt: new Date(Date.now() + 60_000) })
    const [id = ""] = await emails.queue([email])
    await emails.send(id)
    const [received] = sink.to(email.recipient)
    expect(received && textOf(received)).toContain("token=very-secret")
    expect(JSON.stringify(await emails.list.open(id))).not.toContain("very-secret")
    const rows = await shop.query("select 1 from apparel_email t where t::text like '%very-secret%'")
    expect(rows).toEqual([])
    await expect(emails.list.resend(id, "user_1")).rejects.toMatchObject({ code: "EMAIL_SECRET_GONE" })
  })
})

describe("staff", () => {
  it("send an ended email again, as another one, once for two clicks", async () => {
    const email = anEmail()
    const [id = ""] = await emails.queue([email])
    await expect(emails.list.resend(id, "user_1")).rejects.toMatchObject({ code: "EMAIL_UNDER_WAY" })
    await emails.send(id)
    const clicks = await Promise.allSettled([emails.list.resend(id, "user_1"), emails.list.resend(id, "user_1")])
    const again = clicks.flatMap((click) => (click.status === "fulfilled" ? [click.value] : []))
    expect(again).toHaveLength(1)
    await emails.send(again[0] ?? "")
    expect(sink.to(email.recipient)).toHaveLength(2)
  })

  it("find an email by its address, order and id, newest first", async () => {
    const [older, newer] = [
      await queued({ recipient: "Find@example.com" }),
      await queued({ recipient: "find@example.com", orderId: "order_find" }),
    ]
    const ids = async (q: string) => (await emails.list.page({ q, limit: 10 })).emails.map(({ id }) => id)
    expect(await ids("FIND@example.com")).toEqual([newer, older])
    expect(await ids("order_find")).toEqual([newer])
    expect(await ids(older)).toEqual([older])
  })
})
