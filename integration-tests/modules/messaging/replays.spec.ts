import type { Database } from "../../../src/shared/database"
import { messagingOptions } from "../../../src/modules/messaging/options"
import { carryOutReplays } from "../../../src/modules/messaging/replays/carry-out-replays"
import { Replays } from "../../../src/modules/messaging/replays/replays"
import { eventually } from "../../support/eventually"
import { aLoggedMessage } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { RecordingTransport } from "../../support/messaging/recording-transport"

const QUEUE = "erp.orders"
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe("sending published messages again", () => {
  let shop: MessagingDatabase
  let database: Database
  let replays: Replays
  let transport: RecordingTransport
  const options = messagingOptions.parse({ source: "/shop" })
  const anyQueue = { assertExists: async () => undefined, assertIsIntegrators: async () => undefined }
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    database = shop.database
    replays = new Replays({ database, options, queues: anyQueue })
  })
  beforeEach(async () => {
    transport = new RecordingTransport([QUEUE])
    await shop.query("truncate apparel_log, apparel_replay")
  })

  const carryOut = (limit?: number) => carryOutReplays({ database, transport, options, limit })
  /** As if a second had passed: the next page is due. */
  const letASecondPass = () => shop.query("update apparel_replay set advanced_at = advanced_at - interval '1 second'")
  const request = (filter: Parameters<Replays["requestReplay"]>[0]["filter"] = {}) =>
    replays.requestReplay({ queue: QUEUE, filter, by: "user_1" })
  const sentIds = () => transport.sent.map(({ headers }) => headers["cloudEvents:sequence"])
  const theReplay = async () => (await replays.list())[0]

  it("goes to one queue, in order, with the first ids and a mark", async () => {
    const first = await aLoggedMessage(shop, { event_id: "6f2c5d0e-0000-4000-8000-000000000001" })
    const second = await aLoggedMessage(shop)
    expect(await request()).toMatchObject({ status: "waiting", total: 2, sent: 0, requested_by: "user_1", queue: QUEUE })
    expect(await carryOut()).toBe(2)
    expect(sentIds()).toEqual([first, second])
    expect(transport.sent[0]).toMatchObject({
      queue: QUEUE,
      messageId: "6f2c5d0e-0000-4000-8000-000000000001",
      type: "order_created",
      headers: {
        "x-apparel-replay": true,
        "cloudEvents:id": "6f2c5d0e-0000-4000-8000-000000000001",
        "cloudEvents:source": "/shop",
      },
    })
    expect(await theReplay()).toMatchObject({ status: "done", sent: 2, finished_at: expect.any(String) as string })
    expect(await carryOut()).toBe(0)
  })

  it("takes only what was asked for: one order, names, a time", async () => {
    const [order] = await shop.query<{ id: string; display_id: number }>(`select id, display_id from "order" limit 1`)
    const wanted = await aLoggedMessage(shop, { ordering_key: order?.id })
    const canceled = await aLoggedMessage(shop, { ordering_key: order?.id, name: "order_canceled" })
    const old = await aLoggedMessage(shop, { ordering_key: order?.id, published_at: minutesAgo(120) })
    await aLoggedMessage(shop)
    expect(await request({ subject: `#${order?.display_id}` })).toMatchObject({ total: 3 })
    expect(await request({ subject: order?.id })).toMatchObject({ total: 3 })
    expect(await request({ subject: order?.id, names: ["order_canceled"] })).toMatchObject({ total: 1 })
    expect(await request({ from: minutesAgo(180), to: minutesAgo(60) })).toMatchObject({ total: 1 })
    for (let replay = 0; replay < 4; replay += 1) await carryOut()
    expect(sentIds()).toEqual([wanted, canceled, old, wanted, canceled, old, canceled, old])
  })

  it("never includes what is published after it was asked for, so it ends", async () => {
    const before = await aLoggedMessage(shop)
    await request()
    await aLoggedMessage(shop, { published_at: minutesAgo(-1) })
    await carryOut()
    expect(sentIds()).toEqual([before])
  })

  it("goes on page by page at a bounded rate, and shows how far it is", async () => {
    for (let i = 0; i < 5; i += 1) await aLoggedMessage(shop)
    await request()
    expect(await carryOut(2)).toBe(2)
    expect(await carryOut(2)).toBe(0)
    expect(await theReplay()).toMatchObject({ status: "running", sent: 2, total: 5 })
    await letASecondPass()
    expect(await carryOut(2)).toBe(2)
    await letASecondPass()
    expect(await carryOut(2)).toBe(1)
    expect(new Set(sentIds()).size).toBe(5)
    expect(await theReplay()).toMatchObject({ status: "done", sent: 5 })
  })

  it("needs no more than a second of waiting between two pages", async () => {
    for (let i = 0; i < 3; i += 1) await aLoggedMessage(shop)
    await request()
    await carryOut(2)
    expect(await eventually(async () => (await carryOut(2)) || undefined, 3_000)).toBe(1)
  })

  it("is carried out by one worker at a time, each message sent once", async () => {
    for (let i = 0; i < 10; i += 1) await aLoggedMessage(shop)
    await request()
    for (let page = 0; page < 5; page += 1) {
      await Promise.all([carryOut(3), carryOut(3), carryOut(3)])
      await letASecondPass()
    }
    expect(sentIds()).toHaveLength(10)
    expect(new Set(sentIds()).size).toBe(10)
  })

  it("goes on from the same place after the transport was away", async () => {
    for (let i = 0; i < 3; i += 1) await aLoggedMessage(shop)
    await request()
    await carryOut(2)
    await letASecondPass()
    transport.isCutOff = true
    await expect(carryOut(2)).rejects.toMatchObject({ code: "TRANSPORT_UNAVAILABLE" })
    expect(await theReplay()).toMatchObject({ status: "running", sent: 2 })
    transport.isCutOff = false
    expect(await carryOut(2)).toBe(1)
    expect(new Set(sentIds()).size).toBe(3)
  })

  it("is refused at once for a queue that does not exist", async () => {
    await aLoggedMessage(shop)
    const asked = new Replays({ database, options }).requestReplay({ queue: "erp.typo", filter: {}, by: "user_1" })
    await expect(asked).rejects.toMatchObject({ code: "UNKNOWN_QUEUE", message: "There is no queue erp.typo" })
    expect(await replays.list()).toEqual([])
  })

  it("fails with the reason when the queue is gone by then", async () => {
    await aLoggedMessage(shop)
    await replays.requestReplay({ queue: "erp.typo", filter: {}, by: "user_1" })
    expect(await carryOut()).toBe(0)
    expect(await theReplay()).toMatchObject({ status: "failed", failure: "There is no queue erp.typo", sent: 0 })
  })

  it("stops when it is canceled, and cannot be canceled twice", async () => {
    for (let i = 0; i < 3; i += 1) await aLoggedMessage(shop)
    const { id } = await request()
    await carryOut(2)
    expect(await replays.cancel(id)).toMatchObject({ status: "canceled", sent: 2 })
    await letASecondPass()
    expect(await carryOut(2)).toBe(0)
    await expect(replays.cancel(id)).rejects.toMatchObject({ code: "REPLAY_ENDED" })
    await expect(replays.cancel("999999")).rejects.toMatchObject({ code: "REPLAY_NOT_FOUND" })
  })

  it("is refused for an order nobody knows and when nothing matches", async () => {
    await expect(request({ subject: "#99999999" })).rejects.toMatchObject({ code: "SUBJECT_NOT_FOUND" })
    await expect(request({ names: ["order_created"] })).rejects.toMatchObject({ code: "NOTHING_TO_REPLAY" })
  })
})
