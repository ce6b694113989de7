import { noteRelaying, readGaps, recordGap } from "../../../src/modules/messaging/capture/gaps"
import type { HandlingConsumer } from "../../../src/modules/messaging/consumers/define-consumer"
import { carryOutRetries } from "../../../src/modules/messaging/dead-letters/carry-out-retries"
import { DeadLetters } from "../../../src/modules/messaging/dead-letters/dead-letters"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { emailWithinHours } from "../../../src/workflows/email/within-hours"
import { anInbound, aReception, closeReceptions } from "../../support/messaging/inbound"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

let shop: MessagingDatabase
beforeAll(async () => {
  shop = await aMessagingDatabase()
})
beforeEach(() => shop.query("truncate apparel_dead_letter"))
beforeEach(() =>
  shop.query("delete from apparel_messaging_state where key like 'gap:%' or key in ('relayed_until', 'installed_at')")
)
afterEach(closeReceptions)

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const lastRelayed = (hours: number) =>
  shop.query(
    `insert into apparel_messaging_state (key, value, updated_at) values ('relayed_until', 'true', $1)
     on conflict (key) do update set updated_at = excluded.updated_at`,
    [hoursAgo(hours)]
  )

/** Who writes letters about what happened within a day. */
function aWriter(withinHours: HandlingConsumer["withinHours"] = () => 24) {
  const told: string[] = []
  const consumer: HandlingConsumer = {
    name: "writer",
    messages: ["piece_counted"],
    from: "inbound",
    withinHours,
    handle: ({ id }) => Promise.resolve(void told.push(id)),
  }
  return { told, consumer }
}

describe("what happened long ago", () => {
  it("is told to nobody but put before staff, while news beside it flow", async () => {
    const { told, consumer } = aWriter()
    const reception = await aReception(shop, [consumer])
    const [old, news] = [anInbound({ time: hoursAgo(25) }), anInbound({ time: hoursAgo(23) })]
    await reception.send([old, news])
    await reception.ended(2)
    expect(told).toEqual([news.messageId])
    expect(await reception.deadLetters(1)).toMatchObject([
      { reason_code: "TOO_LATE", message_id: old.messageId, reason: expect.stringContaining("25 hours ago") as string },
    ])
  })

  it("is told once staff say retry, and again when they send it on purpose", async () => {
    const { told, consumer } = aWriter()
    const reception = await aReception(shop, [consumer])
    const old = anInbound({ time: hoursAgo(400) })
    await reception.send([old])
    await reception.deadLetters(1)
    const letters = new DeadLetters({ database: shop.database, options: messagingOptions.parse({}) })
    expect(await letters.requestRetry({ filter: { reason_code: "TOO_LATE" } }, "user_1")).toBe(1)
    await carryOutRetries({ database: shop.database, transport: reception.transport })
    await reception.ended(2)
    const replayed = anInbound({ time: hoursAgo(400), headers: { "x-apparel-replay": "1" } })
    await reception.send([replayed])
    await reception.ended(3)
    expect(told).toEqual([old.messageId, replayed.messageId])
  })

  it("has a limit for each message, and none where its consumer names none", async () => {
    const { told, consumer } = aWriter()
    const reception = await aReception(shop, [{ ...consumer, withinHours: undefined }])
    await reception.send([anInbound({ time: hoursAgo(600) })])
    await reception.ended(1)
    expect(told).toHaveLength(1)
    expect([emailWithinHours("order_created"), emailWithinHours("payment_refunded")]).toEqual([24, 72])
  })
})

describe("a time in which nobody relayed", () => {
  it("[messaging.gapHours] is a gap when it is longer than the option says, and found once", async () => {
    expect(await recordGap(shop.database, 24)).toBeUndefined()
    await lastRelayed(23)
    expect(await recordGap(shop.database, 24)).toBeUndefined()
    await lastRelayed(336)
    const gaps = await Promise.all([recordGap(shop.database, 24), recordGap(shop.database, 24)])
    expect(gaps.filter(Boolean)).toHaveLength(1)
    expect(await readGaps(shop.database.sql)).toEqual(gaps.filter(Boolean))
  })

  it("is none while a worker is there, though it has nothing to publish", async () => {
    await lastRelayed(336)
    await noteRelaying(shop.database.sql)
    expect(await recordGap(shop.database, 24)).toBeUndefined()
  })

  it("puts before staff what was captured in it, however young, and nothing of before and after", async () => {
    await lastRelayed(30)
    await recordGap(shop.database, 24)
    const { told, consumer } = aWriter(() => 100)
    const reception = await aReception(shop, [consumer])
    const [before, within, after] = [anInbound({ time: hoursAgo(31) }), anInbound({ time: hoursAgo(1) }), anInbound()]
    await reception.send([before, within, after])
    await reception.ended(3)
    expect(told.sort()).toEqual([before.messageId, after.messageId].sort())
    expect(await reception.deadLetters(1)).toMatchObject([
      { reason_code: "TOO_LATE", message_id: within.messageId, reason: expect.stringContaining("nobody relayed") as string },
    ])
  })
})
