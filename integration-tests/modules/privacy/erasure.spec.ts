import { Replays } from "../../../src/modules/messaging/replays/replays"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { findByValue } from "../../support/privacy/find-by-value"
import { aPerson, type KnownPerson } from "../../support/privacy/a-person"
import { aPrivacyService } from "../../support/privacy/privacy-service"

type Service = ReturnType<typeof aPrivacyService>

describe("a person of whom every table knows something", () => {
  let shop: MessagingDatabase
  let privacy: Service["privacy"]
  let emails: Service["emails"]
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    // A partition of its own, besides the one that takes what has none.
    await shop.query(
      `create table apparel_log_20260105 partition of apparel_log for values from ('2026-01-05') to ('2026-01-06')`
    )
    ;({ privacy, emails } = aPrivacyService(shop))
  })

  const personOf = ({ customerId }: KnownPerson) => privacy.findPerson({ query: { customerId }, until: new Date() })
  const request = async (person: KnownPerson) =>
    privacy.erasures.request({ person: await personOf(person), customerId: person.customerId, by: "user_1" })

  async function exported(person: KnownPerson): Promise<string> {
    let text = ""
    for await (const piece of privacy.export(await personOf(person))) text += piece
    return text
  }

  const count = async (sql: string, values: unknown[] = []) =>
    (await shop.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]?.n

  it("is handed out whole, and after the erasure stands in no table, partition or dead letter", async () => {
    const [person, other] = [await aPerson(shop), await aPerson(shop)]
    const before = await exported(person)
    const sections = (JSON.parse(before) as { sections: Record<string, Record<string, object[]>> }).sections
    for (const value of person.values) expect(before.toLowerCase()).toContain(value.toLowerCase())
    for (const value of other.values) expect(before.toLowerCase()).not.toContain(value.toLowerCase())
    for (const tables of Object.values(sections)) for (const rows of Object.values(tables)) expect(rows.length).toBeGreaterThan(0)
    const held = await findByValue(shop, person.values)
    expect(new Set(held.map((place) => place.split(".")[0])).size).toBeGreaterThan(9)
    expect(held.join()).toContain("apparel_log_20260105.data")

    const othersBefore = await findByValue(shop, other.values)
    const erasure = await privacy.erasures.carryOut(await request(person))
    expect(erasure).toMatchObject({
      status: "running",
      last_error: expect.stringMatching(/^1 messages are on their way/) as string,
    })
    expect((await findByValue(shop, person.values)).filter((place) => !place.startsWith("apparel_erasure.person"))).toEqual([])

    // What waited was made anew of the engine's rows and published; here it is taken as that.
    await shop.query(`delete from apparel_outbox where name = 'customer_updated' and ordering_key = $1`, [person.customerId])
    const done = await privacy.erasures.carryOut(erasure.id)
    expect(done).toMatchObject({ status: "done", last_error: null, requested_by: "user_1" })
    expect(await findByValue(shop, person.values)).toEqual([])
    expect(await findByValue(shop, other.values)).toEqual(othersBefore)
    expect(done.counts).toMatchObject({
      apparel_email: 4,
      apparel_email_attempt: 1,
      apparel_email_suppression: 1,
      apparel_email_preference: 1,
      apparel_fit_profile: 1,
      apparel_fit_outcome: 1,
      apparel_log: 3,
      apparel_dead_letter: 5,
      apparel_queue_message: 1,
    })
    expect(done.kept).toHaveProperty("apparel_email_staff")
  })

  it("is not written to any more: what waited is not sent, staff cannot send it again, the wish stays without the address", async () => {
    const person = await aPerson(shop)
    await privacy.erasures.carryOut(await request(person))
    expect(await count(`apparel_email where status in ('queued', 'sending') and recipient = 'erased'`)).toBe(0)
    const [gone] = await shop.query<{ id: string }>(
      `select id from apparel_email where last_error_code is null and recipient = 'erased' order by id desc limit 1`
    )
    await expect(emails.list.resend(gone?.id ?? "", "user_1")).rejects.toMatchObject({ code: "EMAIL_ERASED" })

    const [again] = await emails.queue([
      {
        template: "customer-welcome",
        recipient: person.email,
        locale: "en-GB",
        data: {},
        idempotencyKey: person.email,
        source: "shop",
      },
    ])
    await emails.send(again ?? "")
    expect(await emails.list.open(again ?? "")).toMatchObject({ status: "suppressed", lastErrorCode: "ADDRESS_SUPPRESSED" })
    const withdrawal = () =>
      shop.query(`select has_consent, source from apparel_email_preference where address = $1`, [person.email])
    expect(await withdrawal()).toEqual([])
    const [cart] = await shop.query<{ id: string }>(
      `insert into cart (id, email, currency_code) values ('cart_' || $1, $1, 'eur') returning id`,
      [person.email]
    )
    await emails.consents.setForCart(cart?.id ?? "", false)
    expect(await withdrawal()).toEqual([expect.objectContaining({ has_consent: false })])
  })

  it("is erased after a failure in the middle from where it stopped, and counted once", async () => {
    const person = await aPerson(shop)
    const id = await request(person)
    await shop.query(`create function fail() returns trigger language plpgsql as $f$ begin raise exception 'no'; end $f$`)
    await shop.query(`create trigger fail before update on apparel_dead_letter for each row execute function fail()`)
    await expect(privacy.erasures.carryOut(id)).rejects.toThrow("no")
    const halfway = await privacy.erasures.open(id)
    expect(halfway).toMatchObject({ status: "running", last_error: "It failed (P0001)" })
    expect(Object.keys(halfway.counts).length).toBeGreaterThan(0)
    expect(await privacy.erasures.unfinished()).toContain(id)
    await shop.query(`drop trigger fail on apparel_dead_letter`)

    // As a process does that is killed: it has it and never says another word.
    await shop.query(`update apparel_erasure set claimed_until = now() + interval '1 minute' where id = $1`, [id])
    expect(await privacy.erasures.carryOut(id)).toMatchObject({ turns: 1 })
    await shop.query(`update apparel_erasure set claimed_until = now() - interval '1 second' where id = $1`, [id])
    await shop.query(`delete from apparel_outbox where name = 'customer_updated' and ordering_key = $1`, [person.customerId])
    expect(await privacy.erasures.carryOut(id)).toMatchObject({
      status: "done",
      counts: { apparel_email: 4, apparel_dead_letter: 5 },
    })
    expect(await findByValue(shop, person.values)).toEqual([])
  })

  it("ends a turn that took too long and goes on with the next", async () => {
    const person = await aPerson(shop)
    const id = await request(person)
    const turns = [await privacy.erasures.carryOut(id, -1), await privacy.erasures.carryOut(id, -1)]
    expect(turns.map(({ last_error }) => last_error)).toEqual(Array(2).fill("There is more than one turn can erase"))
  })

  it("is found by address too, as a guest, and small and capital letters are one", async () => {
    const person = await aPerson(shop)
    const found = await privacy.findPerson({ query: { address: person.email.toUpperCase() }, until: new Date() })
    expect(found).toMatchObject({ customerIds: [person.customerId], orderIds: [person.orderId], addresses: [person.email] })
    expect(found.keys).toHaveLength(6)
  })

  it("who was deleted and came back keeps what is new: another account of the same address is not meant", async () => {
    const person = await aPerson(shop)
    await shop.query(`update customer set deleted_at = now() where id = $1`, [person.customerId])
    const deleted = new Date()
    await shop.query(`insert into customer (id, email, has_account) values ($1 || '_2', $2, true)`, [
      person.customerId,
      person.email,
    ])
    const found = await privacy.findPerson({ query: { customerId: person.customerId }, until: deleted })
    expect(found.customerIds).toEqual([person.customerId])
  })

  it("whom the engine never had is refused", async () => {
    const unknown = privacy.findPerson({ query: { customerId: "cus_never" }, until: new Date() })
    await expect(unknown).rejects.toMatchObject({ code: "PERSON_NOT_FOUND" })
  })

  it("is not sent to integrators again: what was erased is no part of a replay", async () => {
    const person = await aPerson(shop)
    const queues = { assertExists: () => Promise.resolve(), assertIsIntegrators: () => Promise.resolve() }
    const replays = new Replays({ database: shop.database, options: messagingOptions.parse(undefined), queues })
    const filter = { subject: person.orderId }
    const ask = () => replays.requestReplay({ queue: "apparel.out.erp", filter, by: "user_1" })
    expect(await ask()).toMatchObject({ total: 1 })
    await privacy.erasures.carryOut(await request(person))
    await expect(ask()).rejects.toMatchObject({ code: "NOTHING_TO_REPLAY" })
  })

  it("keeps the stream of a parked message as it is: staff still decide, and the relay makes its body anew", async () => {
    const person = await aPerson(shop)
    await privacy.erasures.carryOut(await request(person))
    const letters = await shop.query<{ direction: string; status: string }>(
      `select direction, status from apparel_dead_letter where ordering_key = $1`,
      [person.orderId]
    )
    expect(letters).toEqual([{ direction: "outgoing", status: "open" }])
    expect(await count(`apparel_outbox where ordering_key = $1 and data is null`, [person.orderId])).toBe(2)
  })
})
