import type { EmailModuleService } from "../../../src/modules/email"
import { anEmail, anEmailService } from "../../support/email/email-service"
import { aMailSink, type MailSink } from "../../support/email/mail-sink"
import { linkIn } from "../../support/email/mail-text"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

let shop: MessagingDatabase
let sink: MailSink
let emails: EmailModuleService
beforeAll(async () => {
  shop = await aMessagingDatabase()
  sink = await aMailSink()
  emails = anEmailService(shop, { transport: { url: sink.url }, backendUrl: "https://api.shop.example" })
})

let carts = 0

/** The cart of anybody at all, with that address in it. */
async function aCartOf(email: string): Promise<string> {
  carts += 1
  await shop.query("insert into cart (id, currency_code, email) values ($1, 'eur', $2)", [`cart_${carts}`, email])
  return `cart_${carts}`
}

const consentOf = async (address: string) =>
  (
    await shop.query<{ has_consent: boolean }>("select has_consent from apparel_email_preference where address = $1", [address])
  )[0]?.has_consent

const confirmationsTo = (address: string) =>
  shop.query<{ id: string }>(
    "select id from apparel_email where template = 'consent-confirmation' and lower(recipient) = $1 order by id",
    [address]
  )

/** The token of the latest confirmation to `address`, as its reader gets it. */
async function tokenTo(address: string): Promise<string> {
  for (const { id } of await confirmationsTo(address)) await emails.send(id)
  const received = sink.emails.filter(({ to }) => to.some((each) => each.toLowerCase() === address)).at(-1)
  if (!received) throw new Error("No confirmation came")
  return linkIn(received, "/apparel/emails/confirm-consent").searchParams.get("token") ?? ""
}

const invalid = { code: "CONFIRMATION_LINK_INVALID" }

describe("consent that was withdrawn", () => {
  it("is not given by a stranger with a cart, any number of carts, but by its owner's click", async () => {
    await emails.setConsent("ada@example.com", false, "unsubscribe link")
    for (let n = 0; n < 6; n++)
      await emails.consents.setForCart(await aCartOf(n % 2 ? "Ada@Example.com" : "ada@example.com"), true)
    expect(await consentOf("ada@example.com")).toBe(false)
    expect(await confirmationsTo("ada@example.com")).toHaveLength(2) // in a day, whoever asks
    const token = await tokenTo("ada@example.com")
    expect(await emails.consents.isConfirmable(token)).toBe(true)
    expect(await consentOf("ada@example.com")).toBe(false) // looking changes nothing
    await emails.consents.confirm(token)
    expect(await consentOf("ada@example.com")).toBe(true)
    await expect(emails.consents.confirm(token)).rejects.toMatchObject(invalid)
  })

  it("is not given by a customer whose address nobody proved", async () => {
    await shop.query("insert into customer (id, email, has_account) values ('cus_1', 'bea@example.com', true)")
    await emails.setConsent("bea@example.com", false, "unsubscribe link")
    await emails.consents.setForCustomer("cus_1", true)
    expect(await consentOf("bea@example.com")).toBe(false)
    await emails.consents.confirm(await tokenTo("bea@example.com"))
    expect(await consentOf("bea@example.com")).toBe(true)
  })

  it("stays withdrawn when the owner withdrew again after the question", async () => {
    await emails.setConsent("cleo@example.com", false, "unsubscribe link")
    await emails.consents.setForCart(await aCartOf("cleo@example.com"), true)
    const token = await tokenTo("cleo@example.com")
    await emails.consents.setForCart(await aCartOf("cleo@example.com"), false)
    expect(await emails.consents.isConfirmable(token)).toBe(false)
    await expect(emails.consents.confirm(token)).rejects.toMatchObject(invalid)
    expect(await consentOf("cleo@example.com")).toBe(false)
  })

  it("is not given by a link that is a week old, forged, empty or another's", async () => {
    await emails.setConsent("dora@example.com", false, "unsubscribe link")
    await emails.consents.setForCart(await aCartOf("dora@example.com"), true)
    const token = await tokenTo("dora@example.com")
    for (const forged of ["", token.slice(1), `${token}A`, "\0", "x".repeat(10_000)])
      await expect(emails.consents.confirm(forged)).rejects.toMatchObject(invalid)
    await shop.query("update apparel_email_preference set confirmation_expires_at = now() where address = 'dora@example.com'")
    await expect(emails.consents.confirm(token)).rejects.toMatchObject(invalid)
    expect(await consentOf("dora@example.com")).toBe(false)
  })

  it("keeps no token that could give it", async () => {
    await emails.setConsent("eve@example.com", false, "unsubscribe link")
    await emails.consents.setForCart(await aCartOf("eve@example.com"), true)
    const token = await tokenTo("eve@example.com")
    for (const table of ["apparel_email", "apparel_email_preference", "apparel_outbox", "apparel_log"]) {
      const hits = await shop.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [token])
      expect({ table, hits }).toEqual({ table, hits: [] })
    }
  })
})

describe("consent of somebody new", () => {
  it("is taken as it is said, and withdrawn as it is said", async () => {
    const id = await aCartOf("Fay@example.com")
    await emails.consents.setForCart(id, true)
    expect(await consentOf("fay@example.com")).toBe(true)
    await emails.consents.setForCart(id, false)
    expect(await consentOf("fay@example.com")).toBe(false)
    expect(await confirmationsTo("fay@example.com")).toEqual([])
  })

  it("[email.confirmEveryConsent] waits for the owner's click where the shop wants that", async () => {
    const strict = anEmailService(shop, { transport: { url: sink.url }, confirmEveryConsent: true })
    await strict.consents.setForCart(await aCartOf("gus@example.com"), true)
    expect(await consentOf("gus@example.com")).toBe(false)
    await strict.consents.confirm(await tokenTo("gus@example.com"))
    expect(await consentOf("gus@example.com")).toBe(true)
  })
})

describe("limits of what strangers ask for", () => {
  it("[email.consentsPerHour] count each client for itself, over all processes, for an hour", async () => {
    const services = [1, 2].map(() => anEmailService(shop, { consentsPerHour: 3 }))
    const ask = (client: string) =>
      Promise.all([...services, ...services, ...services].map((each) => each.consents.admitClient(client)))
    expect((await ask("192.0.2.1")).filter(Boolean)).toHaveLength(3)
    expect((await ask("192.0.2.2")).filter(Boolean)).toHaveLength(3)
    await shop.query("update apparel_email_request_count set started_at = started_at - interval '1 hour'")
    expect((await ask("192.0.2.1")).filter(Boolean)).toHaveLength(3)
    const kept = await shop.query("select t::text from apparel_email_request_count t where t::text like '%192.0.2%'")
    expect(kept).toEqual([])
    await emails.housekeeping.forgetCounts(new Date(Date.now() + 2 * 86_400_000))
    expect(await shop.query("select 1 from apparel_email_request_count")).toEqual([])
  })

  it("take ten consents for an address in an hour, and every withdrawal", async () => {
    const id = await aCartOf("hal@example.com")
    for (let n = 0; n < 10; n++) await emails.consents.setForCart(id, true)
    await emails.setConsent("hal@example.com", false, "unsubscribe link")
    await emails.consents.setForCart(id, true)
    expect(await confirmationsTo("hal@example.com")).toEqual([])
    await emails.consents.setForCart(id, false)
    expect(await consentOf("hal@example.com")).toBe(false)
  })

  it("[email.secretsPerHour] send five resets to an address when thirty are asked for at once", async () => {
    const another = anEmailService(shop)
    const asked = Array.from({ length: 30 }, (_, n) => {
      const recipient = n % 2 ? "ida@example.com" : "Ida@Example.com"
      const reset = anEmail({
        template: "password-reset",
        recipient,
        data: { expires_minutes: 15 },
        secrets: { reset_url: `https://shop.example/${n}` },
      })
      return (n % 2 ? another : emails).queueSecret(reset)
    })
    const queued = (await Promise.all(asked)).flat()
    expect(queued).toHaveLength(5)
    const other = anEmail({
      template: "password-reset",
      recipient: "jo@example.com",
      secrets: { reset_url: "https://shop.example/jo" },
    })
    expect(await emails.queueSecret(other)).toHaveLength(1)
  })
})
