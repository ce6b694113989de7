import { DeadLetters } from "../../../src/modules/messaging/dead-letters/dead-letters"
import { carryOutRetries } from "../../../src/modules/messaging/dead-letters/carry-out-retries"
import { pruneDeadLetters } from "../../../src/modules/messaging/dead-letters/prune-dead-letters"
import type { Database } from "../../../src/shared/database"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { anIncomingDeadLetter, anOutgoingDeadLetter } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { RecordingTransport } from "../../support/messaging/recording-transport"

const QUEUE = "apparel.inventory-levels"

describe("dead letters", () => {
  let shop: MessagingDatabase
  let database: Database
  let deadLetters: DeadLetters
  let transport: RecordingTransport
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    database = shop.database
    deadLetters = new DeadLetters({ database, options: messagingOptions.parse(undefined) })
  })
  beforeEach(async () => {
    transport = new RecordingTransport([QUEUE, "apparel.other"])
    await shop.query("truncate apparel_dead_letter, apparel_outbox")
  })

  const statusOf = async (id: string) =>
    (await shop.query<{ status: string }>("select status from apparel_dead_letter where id = $1", [id]))[0]?.status
  const outboxIds = async () => (await shop.query<{ id: string }>("select id from apparel_outbox")).map(({ id }) => id)
  const idsOf = (page: { dead_letters: { id: string }[] }) => page.dead_letters.map(({ id }) => id)
  const carryOut = (limit = 100) => carryOutRetries({ database, transport, limit })

  it("are listed newest first, page by page, none twice and none left out while new ones arrive", async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i += 1) ids.unshift(await anIncomingDeadLetter(shop))
    const first = await deadLetters.list({}, { limit: 2 })
    await anIncomingDeadLetter(shop)
    const second = await deadLetters.list({}, { limit: 2, cursor: first.next_cursor ?? "" })
    const third = await deadLetters.list({}, { limit: 2, cursor: second.next_cursor ?? "" })
    expect([first, second, third].flatMap(idsOf)).toEqual(ids)
    expect(third.next_cursor).toBeNull()
  })

  it("are found by status, direction, consumer, name, reason and order number", async () => {
    const [order] = await shop.query<{ id: string; display_id: number }>(`select id, display_id from "order" limit 1`)
    const stock = await anIncomingDeadLetter(shop, { status: "discarded" })
    const tracking = await anIncomingDeadLetter(shop, {
      consumer: "tracking",
      name: "shipment_tracking",
      reason_code: "NO_ORDER",
      reason: "100% unknown order",
      message_id: "dhl-7",
      ordering_key: order?.id,
    })
    const { id: parked } = await anOutgoingDeadLetter(shop)
    const found = async (filter: Parameters<DeadLetters["list"]>[0]) => idsOf(await deadLetters.list(filter, { limit: 10 }))
    expect(await found({ status: ["discarded"] })).toEqual([stock])
    expect(await found({ status: ["open", "discarded"], direction: "incoming" })).toEqual([tracking, stock])
    expect(await found({ direction: "outgoing" })).toEqual([parked])
    expect(await found({ consumer: "tracking" })).toEqual([tracking])
    expect(await found({ name: "inventory_update" })).toEqual([stock])
    expect(await found({ reason_code: "NO_ORDER" })).toEqual([tracking])
    expect(await found({ q: `#${order?.display_id}` })).toEqual([tracking])
    expect(await found({ q: "dhl-7" })).toEqual([tracking])
    expect(await found({ q: "UNKNOWN order" })).toEqual([tracking])
    expect(await found({ q: "1%u" })).toEqual([])
  })

  it("are counted by status, and the open ones by what is wrong with them", async () => {
    await anIncomingDeadLetter(shop)
    await anIncomingDeadLetter(shop)
    await anIncomingDeadLetter(shop, { status: "retried" })
    await anOutgoingDeadLetter(shop)
    const counts = await deadLetters.counts()
    expect(counts).toMatchObject({ open: 3, retrying: 0, retried: 1, discarded: 0 })
    expect(counts.groups).toEqual([
      { direction: "incoming", consumer: "inventory-levels", name: "inventory_update", reason_code: "UNKNOWN_SKU", count: 2 },
      { direction: "outgoing", consumer: null, name: "order_created", reason_code: "BODY_TOO_LARGE", count: 1 },
    ])
  })

  it("hide every value of a type nobody knows until staff ask to see it", async () => {
    const id = await anIncomingDeadLetter(shop, { name: "unheard_of", body: Buffer.from('{"email":"ada@example.com"}') })
    expect(await deadLetters.retrieve(id, false)).toMatchObject({ body: { email: "•••" }, is_masked: true })
    expect(await deadLetters.retrieve(id, true)).toMatchObject({ body: { email: "ada@example.com" }, is_masked: false })
    const broken = await anIncomingDeadLetter(shop, { body: Buffer.from("ada@example.com {") })
    expect(await deadLetters.retrieve(broken, false)).toMatchObject({ body: "•••" })
    expect(await deadLetters.retrieve(broken, true)).toMatchObject({ body: "ada@example.com {" })
  })

  it("go back to their own consumer's queue with the same id, their sender and a fresh set of attempts", async () => {
    const id = await anIncomingDeadLetter(shop, {
      message_id: "wms-1",
      user_name: "wms",
      headers: { "cloudEvents:time": "2026-11-01T10:00:00.000Z", "x-apparel-attempt": "6", traceparent: "00-1" },
    })
    expect(await deadLetters.requestRetry({ ids: [id] }, "user_1")).toBe(1)
    expect(await statusOf(id)).toBe("retrying")
    expect(transport.sent).toEqual([])

    expect(await carryOut()).toBe(1)
    expect(transport.sent).toEqual([
      {
        queue: QUEUE,
        messageId: "wms-1",
        type: "inventory_update",
        routingKey: "inventory.update.v1",
        user: "wms",
        headers: { "cloudEvents:time": "2026-11-01T10:00:00.000Z", traceparent: "00-1" },
        body: Buffer.from('{"sku":"TEE-M","quantity":3}'),
        timestamp: Date.parse("2026-11-01T10:00:00.000Z") / 1_000,
      },
    ])
    expect(await deadLetters.retrieve(id, false)).toMatchObject({ status: "retried", resolved_by: "user_1" })
    expect(await carryOut()).toBe(0)
  })

  it("are all retried that match a filter, and no others", async () => {
    const ids = [await anIncomingDeadLetter(shop), await anIncomingDeadLetter(shop)]
    const other = await anIncomingDeadLetter(shop, { reason_code: "TIMEOUT" })
    const given = await anIncomingDeadLetter(shop, { status: "discarded" })
    expect(await deadLetters.requestRetry({ filter: { reason_code: "UNKNOWN_SKU" } }, "user_1")).toBe(2)
    expect(await Promise.all(ids.map(statusOf))).toEqual(["retrying", "retrying"])
    expect(await Promise.all([other, given].map(statusOf))).toEqual(["open", "discarded"])
  })

  it("stay to be retried when the transport is away, and those that went before it fell away are not sent again", async () => {
    const first = await anIncomingDeadLetter(shop)
    const second = await anIncomingDeadLetter(shop, { queue: "apparel.other" })
    await deadLetters.requestRetry({ ids: [first, second] }, "user_1")
    const send = transport.send.bind(transport)
    transport.send = async (queue, messages) => {
      transport.isCutOff = queue === "apparel.other"
      await send(queue, messages)
    }
    await expect(carryOut()).rejects.toMatchObject({ code: "TRANSPORT_UNAVAILABLE" })
    expect([await statusOf(first), await statusOf(second)]).toEqual(["retried", "retrying"])
    transport.send = send
    transport.isCutOff = false
    expect(await carryOut()).toBe(1)
    expect(transport.sent.map(({ queue }) => queue)).toEqual([QUEUE, "apparel.other"])
  })

  it("are open again, with the reason, when their queue is gone, and do not hold up the others", async () => {
    const lost = await anIncomingDeadLetter(shop, { queue: "apparel.gone" })
    const fine = await anIncomingDeadLetter(shop)
    await deadLetters.requestRetry({ ids: [lost, fine] }, "user_1")
    await carryOut()
    expect(await deadLetters.retrieve(lost, false)).toMatchObject({
      status: "open",
      reason_code: "UNKNOWN_QUEUE",
      reason: expect.stringContaining("apparel.gone") as string,
    })
    expect(await statusOf(fine)).toBe("retried")
  })

  it("are shared among workers that retry at once, none sent twice", async () => {
    const ids: string[] = []
    for (let i = 0; i < 20; i += 1) ids.push(await anIncomingDeadLetter(shop))
    await deadLetters.requestRetry({ ids }, "user_1")
    await Promise.all([carryOut(10), carryOut(10), carryOut(10)])
    while ((await carryOut(10)) > 0);
    expect(new Set(transport.sent.map(({ messageId }) => messageId)).size).toBe(20)
    expect(transport.sent).toHaveLength(20)
  })

  it("let the stream of an outgoing one go on when it is retried: its row still waits in the outbox", async () => {
    const { id, outboxId } = await anOutgoingDeadLetter(shop)
    await deadLetters.requestRetry({ ids: [id] }, "user_1")
    expect(await carryOut()).toBe(1)
    expect(await statusOf(id)).toBe("retried")
    expect(await outboxIds()).toEqual([outboxId])
    expect(transport.sent).toEqual([])
  })

  it("take an outgoing one out of the outbox when it is discarded, and nothing else", async () => {
    const { id, outboxId } = await anOutgoingDeadLetter(shop)
    const { outboxId: other } = await anOutgoingDeadLetter(shop, "order_2")
    const incoming = await anIncomingDeadLetter(shop, { outbox_id: other })
    expect(await outboxIds()).toContain(outboxId)
    expect(await deadLetters.discard([id, incoming], { by: "user_1", reason: "A test order" })).toBe(2)
    expect(await outboxIds()).toEqual([other])
    expect(await deadLetters.retrieve(id, false)).toMatchObject({
      status: "discarded",
      resolved_by: "user_1",
      resolution: "A test order",
      resolved_at: expect.any(String) as string,
    })
  })

  it("refuse what is not there or was settled before, and change none of the others", async () => {
    const open = await anIncomingDeadLetter(shop)
    const settled = await anIncomingDeadLetter(shop, { status: "discarded" })
    const why = { by: "user_1", reason: "A test" }
    await expect(deadLetters.retrieve("999999", false)).rejects.toMatchObject({ code: "DEAD_LETTER_NOT_FOUND" })
    await expect(deadLetters.requestRetry({ ids: [open, "999999"] }, "user_1")).rejects.toMatchObject({
      code: "DEAD_LETTER_NOT_FOUND",
    })
    await expect(deadLetters.requestRetry({ ids: [open, settled] }, "user_1")).rejects.toMatchObject({
      code: "DEAD_LETTER_RESOLVED",
    })
    await expect(deadLetters.discard([open, settled], why)).rejects.toMatchObject({ code: "DEAD_LETTER_RESOLVED" })
    expect(await statusOf(open)).toBe("open")
  })

  it("are emptied when they are discarded: nobody needs what will never be sent or applied", async () => {
    const body = Buffer.from('{"to":"ada@example.com"}')
    const id = await anIncomingDeadLetter(shop, { name: "send_email", body, headers: { "x-name": "Ada" } })
    const { id: parked } = await anOutgoingDeadLetter(shop, "order_3", { body })
    await deadLetters.discard([id, parked], { by: "user_1", reason: "Wrong address" })
    for (const discarded of [id, parked])
      expect(await deadLetters.retrieve(discarded, true)).toMatchObject({ status: "discarded", headers: {}, body: null })
  })

  it("[messaging.deadLetterDays] are deleted so many days after staff decided, and open ones never", async () => {
    const long = { resolved_at: new Date(Date.now() - 91 * 86_400_000), died_at: new Date(0) }
    const short = { resolved_at: new Date(Date.now() - 89 * 86_400_000) }
    const open = await anIncomingDeadLetter(shop, { died_at: new Date(0) })
    await anIncomingDeadLetter(shop, { ...long, status: "retried" })
    await anIncomingDeadLetter(shop, { ...long, status: "discarded" })
    const retried = await anIncomingDeadLetter(shop, { ...short, status: "retried" })
    const ofAnOlderRelease = await anIncomingDeadLetter(shop, { ...short, status: "discarded" })
    expect(await pruneDeadLetters(database, 90)).toBe(2)
    const { dead_letters: left } = await deadLetters.list({}, { limit: 10 })
    expect(left.map(({ id }) => id)).toEqual([ofAnOlderRelease, retried, open])
    expect(await deadLetters.retrieve(ofAnOlderRelease, true)).toMatchObject({ headers: {}, body: null })
    expect(await deadLetters.retrieve(retried, true)).toMatchObject({ body: { sku: "TEE-M" } })
  })

  it("can be given up while their retry waits for a transport that is away", async () => {
    const id = await anIncomingDeadLetter(shop)
    await deadLetters.requestRetry({ ids: [id] }, "user_1")
    await deadLetters.discard([id], { by: "user_2", reason: "Done by hand" })
    expect(await carryOut()).toBe(0)
    expect(transport.sent).toEqual([])
  })
})
