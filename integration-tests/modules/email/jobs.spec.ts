import type { EmailModuleService } from "../../../src/modules/email"
import { emailOptions } from "../../../src/modules/email/options"
import { aConsent, anAbandonedCart } from "../../support/cart-rows"
import { anEmail, aSuppression } from "../../support/email/email-rows"
import { anEmailService } from "../../support/email/email-service"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

type Row = { id: string; template: string; recipient: string; locale: string; status: string; last_error_code: string | null }

const now = new Date()
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const hoursLater = (hours: number) => hoursAgo(-hours)

let shop: MessagingDatabase
let emails: EmailModuleService
beforeAll(async () => {
  shop = await aMessagingDatabase()
  emails = anEmailService(shop, { storefrontUrl: "https://shop.example" })
})
beforeEach(() => shop.query("truncate apparel_email, apparel_email_preference, apparel_email_suppression cascade"))

const written = () =>
  shop.query<Row>("select id, template, recipient, locale, status, last_error_code from apparel_email order by id")
const recipients = async () => (await written()).map(({ recipient }) => recipient)

describe("reminders of an abandoned cart", () => {
  beforeEach(() => shop.query("truncate cart cascade"))

  it("come after 4 and after 24 hours, each once, with the sizes and the way back", async () => {
    await anAbandonedCart(shop, { id: "cart_1", email: "Ada@example.com", touchedAt: hoursAgo(5), locale: "de-AT", lines: 2 })
    expect([await emails.reminders.queueDue(now), await emails.reminders.queueDue(now)]).toEqual([1, 0])
    expect(await emails.reminders.queueDue(hoursLater(18))).toBe(0)
    expect([await emails.reminders.queueDue(hoursLater(21)), await emails.reminders.queueDue(hoursLater(22))]).toEqual([1, 0])
    expect(await written()).toMatchObject([
      { template: "abandoned-cart-first", recipient: "Ada@example.com", locale: "de-AT", status: "queued" },
      { template: "abandoned-cart-second", recipient: "Ada@example.com", locale: "de-AT" },
    ])
    const [first] = await shop.query<{ data: Record<string, unknown> }>("select data from apparel_email order by id limit 1")
    const [line] = await shop.query<{ sku: string; title: string }>(
      "select variant_sku as sku, product_title as title from cart_line_item"
    )
    expect(first?.data).toMatchObject({
      cart_url: "https://shop.example/cart?cart_id=cart_1",
      cart: {
        items: [
          { sku: line?.sku, style: line?.title, size: expect.any(String) as string, quantity: 2, unit_price: 23.8 },
          { sku: line?.sku },
        ],
      },
    })
    const { html } = await render("abandoned-cart-first")
    expect(html).toContain("https://shop.example/cart?cart_id=cart_1")
  })

  it("come to nobody who did not agree, withdrew, or whose address is suppressed", async () => {
    await anAbandonedCart(shop, { id: "cart_1", touchedAt: hoursAgo(5), hasConsent: false })
    await aConsent(shop, await anAbandonedCart(shop, { id: "cart_2", touchedAt: hoursAgo(5) }), false)
    await aSuppression(shop, { address: await anAbandonedCart(shop, { id: "cart_3", touchedAt: hoursAgo(5) }) })
    const agreed = await anAbandonedCart(shop, { id: "cart_4", touchedAt: hoursAgo(5) })
    await emails.reminders.queueDue(now)
    expect(await recipients()).toEqual([agreed])
  })

  it("come for no cart that is completed, deleted, empty, without address, too young or too old", async () => {
    await anAbandonedCart(shop, { id: "cart_completed", touchedAt: hoursAgo(5), isCompleted: true })
    await anAbandonedCart(shop, { id: "cart_deleted", touchedAt: hoursAgo(5) })
    await shop.query("update cart set deleted_at = now() where id = 'cart_deleted'")
    await anAbandonedCart(shop, { id: "cart_empty", touchedAt: hoursAgo(5), lines: 0 })
    await anAbandonedCart(shop, { id: "cart_nobody", touchedAt: hoursAgo(5), email: null })
    await anAbandonedCart(shop, { id: "cart_young", touchedAt: hoursAgo(3.9) })
    await anAbandonedCart(shop, { id: "cart_old", touchedAt: hoursAgo(72) })
    expect(await emails.reminders.queueDue(now)).toBe(0)
  })

  it("count from the last change of a line, which leaves the cart's own time alone", async () => {
    await anAbandonedCart(shop, { id: "cart_1", touchedAt: hoursAgo(80) })
    await shop.query("update cart_line_item set updated_at = $1", [hoursAgo(3)])
    expect(await emails.reminders.queueDue(now)).toBe(0)
    expect(await emails.reminders.queueDue(hoursLater(2))).toBe(1)
  })

  it("come to nobody who has ordered since, with whatever cart", async () => {
    const [early, late] = [`early@example.com`, `late@example.com`]
    await anAbandonedCart(shop, { id: "cart_1", email: early, touchedAt: hoursAgo(5) })
    await anAbandonedCart(shop, { id: "cart_2", email: late, touchedAt: hoursAgo(5) })
    const order = `insert into "order" (id, currency_code, email, created_at) values ($1, 'eur', $2, $3)`
    await shop.query(order, ["order_before", early, hoursAgo(6)])
    await shop.query(order, ["order_since", late.toUpperCase(), hoursAgo(1)])
    await emails.reminders.queueDue(now)
    expect(await recipients()).toEqual([early])
  })

  it("are one series for an address, however many carts it has and however often the job runs", async () => {
    for (let n = 0; n < 10; n++)
      await anAbandonedCart(shop, {
        id: `cart_${n}`,
        email: n % 2 ? "ada@example.com" : "Ada@Example.com",
        touchedAt: hoursAgo(5 + n),
      })
    const runs = await Promise.all([
      emails.reminders.queueDue(now),
      emails.reminders.queueDue(now),
      emails.reminders.queueDue(now),
    ])
    expect(runs.sort()).toEqual([0, 0, 1])
    for (let hours = 1; hours < 100; hours += 6) {
      await anAbandonedCart(shop, { id: `cart_later_${hours}`, email: "ada@example.com", touchedAt: hoursLater(hours - 4) })
      await emails.reminders.queueDue(hoursLater(hours))
    }
    const about = await shop.query<{ template: string; about_id: string }>(
      "select template, about_id from apparel_email order by id"
    )
    expect(about).toEqual([
      { template: "abandoned-cart-first", about_id: "cart_9" },
      { template: "abandoned-cart-second", about_id: "cart_9" },
    ])
  })

  it("[email.abandonedCart.seriesEveryHours] come about another cart once the series is over", async () => {
    await anAbandonedCart(shop, { id: "cart_1", email: "ada@example.com", touchedAt: hoursAgo(5) })
    expect(await emails.reminders.queueDue(now)).toBe(1)
    await anAbandonedCart(shop, { id: "cart_2", email: "ada@example.com", touchedAt: hoursAgo(-160) })
    await shop.query("update apparel_email set created_at = $1", [now])
    expect(await emails.reminders.queueDue(hoursLater(167.9))).toBe(0)
    expect(await emails.reminders.queueDue(hoursLater(168.1))).toBe(1)
    const { error } = emailOptions.safeParse({ abandonedCart: { seriesEveryHours: 71 } })
    expect(error?.issues).toMatchObject([{ path: ["abandonedCart", "seriesEveryHours"] }])
  })

  it("greet by a name that leads nowhere", async () => {
    await anAbandonedCart(shop, { id: "cart_1", touchedAt: hoursAgo(5) })
    await shop.query("insert into cart_address (id, first_name) values ('caaddr_1', $1)", [
      `Robin http://evil.example ${"x".repeat(50_000)}`,
    ])
    await shop.query("update cart set shipping_address_id = 'caaddr_1' where id = 'cart_1'")
    await emails.reminders.queueDue(now)
    const [reminder] = await shop.query<{ name: string }>("select data->>'first_name' as name from apparel_email")
    expect(reminder).toEqual({ name: "Robin" })
  })

  it("are found page by page", async () => {
    for (let n = 0; n < 3; n += 1) await anAbandonedCart(shop, { id: `cart_${n}`, touchedAt: hoursAgo(5) })
    await shop.query(
      `insert into cart (id, currency_code, email, created_at, updated_at)
       select 'cart_many_' || n, 'eur', 'many-' || n || '@example.com', $1, $1 from generate_series(1, 401) n`,
      [hoursAgo(5)]
    )
    await shop.query(
      `insert into cart_line_item (id, cart_id, title, quantity, unit_price, raw_unit_price, created_at, updated_at)
       select id, id, 'Tee', 1, 10, '{"value": "10"}', $1, $1 from cart where id like 'cart_many_%'`,
      [hoursAgo(5)]
    )
    await shop.query(
      `insert into apparel_email_preference (address, has_consent, source) select email, true, 'test' from cart
       where id like 'cart_many_%'`
    )
    expect(await emails.reminders.queueDue(now)).toBe(404)
  })

  it("are not sent once the cart is completed while they waited", async () => {
    await anAbandonedCart(shop, { id: "cart_1", touchedAt: hoursAgo(5) })
    await anAbandonedCart(shop, { id: "cart_2", touchedAt: hoursAgo(5) })
    await emails.reminders.queueDue(now)
    await shop.query("update cart set completed_at = now() where id = 'cart_1'")
    for (const { id } of await written()) await emails.send(id)
    const ended = (await written()).sort((one, other) => one.recipient.localeCompare(other.recipient))
    expect(ended).toMatchObject([
      { recipient: "cart_1@example.com", status: "suppressed", last_error_code: "CART_COMPLETED" },
      { recipient: "cart_2@example.com", status: "sent" },
    ])
  })
})

describe("housekeeping", () => {
  const daysAgo = (days: number) => hoursAgo(24 * days)

  it("[email.keepCopiesDays] empties what ended longer ago, however much, and keeps its row and time", async () => {
    const ended = daysAgo(90.1)
    await shop.query(
      `insert into apparel_email (id, template, recipient, locale, status, idempotency_key, source, data, html, plain, updated_at)
       select 'apemail_' || lpad(n::text, 26, '0'), 'customer-welcome', 'ada@example.com', 'en', 'sent', n::text, 'shop',
         '{"first_name": "Ada"}', '<p>', 'text', $1 from generate_series(100001, 102001) n`,
      [ended]
    )
    const young = await anEmail(shop, { updated_at: daysAgo(89.9), data: { order: 1 } })
    const waiting = await anEmail(shop, { updated_at: ended, status: "queued", data: { order: 1 } })
    expect([await emails.housekeeping.emptyCopies(now), await emails.housekeeping.emptyCopies(now)]).toEqual([2_001, 0])
    const kept = await shop.query<{ id: string }>("select id from apparel_email where html is not null order by id")
    expect(kept.map(({ id }) => id)).toEqual([young, waiting])
    const emptied = await shop.query(
      `select count(*)::int as count from apparel_email
       where html is null and plain is null and data = '{}' and status = 'sent' and updated_at = $1`,
      [ended]
    )
    expect(emptied).toEqual([{ count: 2_001 }])
  })

  it("fails what still waits after two days, with its secret, and nothing that is being sent", async () => {
    const old = { created_at: daysAgo(2.1), secret: Buffer.from("encrypted"), last_error: "451 later" }
    const queued = await anEmail(shop, { ...old, status: "queued" })
    const stuck = await anEmail(shop, { ...old, status: "sending", sending_since: daysAgo(1) })
    await anEmail(shop, { ...old, status: "sending", sending_since: new Date() })
    await anEmail(shop, { ...old, status: "queued", created_at: daysAgo(1.9) })
    await anEmail(shop, { ...old, status: "suppressed" })
    expect([await emails.housekeeping.giveUp(now), await emails.housekeeping.giveUp(now)]).toEqual([2, 0])
    const failed = await shop.query(
      "select id, last_error_code, last_error, secret from apparel_email where status = 'failed' order by id"
    )
    const why = { last_error_code: "GAVE_UP", last_error: "Not sent within 2 days; last: 451 later", secret: null }
    expect(failed).toEqual([
      { id: queued, ...why },
      { id: stuck, ...why },
    ])
  })
})

/** The email that was written with `template`, as its reader would see it. */
async function render(template: string): Promise<{ html: string }> {
  const [email] = await shop.query<{ id: string }>("select id from apparel_email where template = $1", [template])
  await emails.send(email?.id ?? "")
  const [sent] = await shop.query<{ html: string }>("select html from apparel_email where id = $1", [email?.id])
  return sent ?? { html: "" }
}
