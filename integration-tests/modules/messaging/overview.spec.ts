import { messagingOptions } from "../../../src/modules/messaging/options"
import { Overview } from "../../../src/modules/messaging/overview/overview"
import { aLoggedMessage, anIncomingDeadLetter, anOutboxRow, anOutgoingDeadLetter } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000)

describe("the overview of the messages", () => {
  let shop: MessagingDatabase
  let anOverview: () => Overview
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    const { database } = shop
    anOverview = () => new Overview({ database, options: messagingOptions.parse(undefined) })
  })
  beforeEach(() =>
    shop.query("truncate apparel_dead_letter, apparel_outbox, apparel_log, apparel_repair, apparel_messaging_state")
  )

  it("tells what may be sent, what waits for a checkout, and since when", async () => {
    const oldest = ago(90)
    await anOutboxRow(shop, { is_ready: false, occurred_at: ago(500) })
    await anOutboxRow(shop, { occurred_at: oldest })
    await anOutboxRow(shop)
    const { outbox } = await anOverview().read()
    expect(outbox).toEqual({ total: 3, ready: 2, settling: 1, held_back: 0, oldest_at: oldest.toISOString() })
  })

  it("does not call the outbox late for what is stuck or stands behind it", async () => {
    const ofTheOrder = { ordering_key: "order_parked", aggregate_id: "order_parked" }
    await anOutboxRow(shop, { ...ofTheOrder, occurred_at: ago(600) })
    await anOutgoingDeadLetter(shop, "order_parked")
    await anOutboxRow(shop, ofTheOrder)
    await anOutboxRow(shop, {
      ordering_key: "order_parked",
      aggregate_type: "payment",
      aggregate_id: "pay_1",
      occurred_at: ago(700),
    })
    await shop.query(
      "update apparel_outbox set occurred_at = now() - interval '1 hour' where occurred_at > now() - interval '1 minute'"
    )
    const { outbox } = await anOverview().read()
    expect(outbox).toMatchObject({ total: 4, ready: 2, held_back: 2 })
    expect(Date.parse(outbox.oldest_at ?? "")).toBeGreaterThan(ago(900).getTime())
  })

  it("counts what was sent in each minute of the last hour and of each name in a day", async () => {
    await aLoggedMessage(shop)
    await aLoggedMessage(shop, { published_at: ago(600) })
    await aLoggedMessage(shop, { published_at: ago(600) })
    await aLoggedMessage(shop, { published_at: ago(7_200), name: "inventory_update" })
    await aLoggedMessage(shop, { published_at: ago(90_000) })
    const { published } = await anOverview().read()
    expect(published?.per_minute).toHaveLength(60)
    expect(published?.per_minute.at(-1)?.count).toBe(1)
    expect(published?.per_minute.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(published?.by_name).toEqual([
      { name: "order_created", count: 3 },
      { name: "inventory_update", count: 1 },
    ])
  })

  it("shows a worker while it reports, and no longer than 30 seconds after", async () => {
    const value = {
      mode: "worker",
      transport: { kind: "rabbitmq", status: "blocked", since: ago(5).toISOString(), detail: "memory" },
      consumers: ["inventory-levels"],
      published_per_minute: 12,
      queues: { "apparel.inventory-levels": 7 },
    }
    const report = (id: string, state: object, at: Date) =>
      shop.query("insert into apparel_messaging_state (key, value, updated_at) values ($1, $2, $3)", [
        `process:${id}`,
        JSON.stringify(state),
        at,
      ])
    await report("a", value, ago(1))
    await report("gone", value, ago(31))
    await report("of another version", { mode: "?" }, ago(1))
    const { processes, queues } = await anOverview().read()
    expect(processes.map(({ id }) => id)).toEqual(["a"])
    expect(processes[0]).toMatchObject({ mode: "worker", transport: { status: "blocked" }, published_per_minute: 12 })
    expect(queues).toEqual([{ name: "apparel.inventory-levels", depth: 7 }])
  })

  it("counts what was repaired in the last seven days", async () => {
    await shop.query(
      `insert into apparel_repair (kind, subject, detail, repaired_at) values
        ('missing_event', 'a', '', now()), ('missing_event', 'b', '', now()), ('missing_event', 'c', '', now() - interval '8 days')`
    )
    expect((await anOverview().read()).repairs).toEqual([{ kind: "missing_event", count: 2 }])
  })

  describe("search", () => {
    const search = (q: string) => anOverview().search(q)

    it("shows the way of every message of an order by its number or id, oldest first", async () => {
      const [order] = await shop.query<{ id: string; display_id: number }>(`select id, display_id from "order" limit 1`)
      const id = order?.id ?? ""
      const sent = await aLoggedMessage(shop, { ordering_key: id, occurred_at: ago(400) })
      const parked = await anOutgoingDeadLetter(shop, id)
      const waiting = await anOutboxRow(shop, { ordering_key: id, name: "payment_success" })
      const settling = await anOutboxRow(shop, { ordering_key: id, is_ready: false })
      const refused = await anIncomingDeadLetter(shop, { ordering_key: id })
      await aLoggedMessage(shop)
      for (const q of [`#${order?.display_id}`, String(order?.display_id), id, ` ${id} `]) {
        const { subject: found, messages } = await search(q)
        expect(found).toEqual({ type: "order", id, label: `order #${order?.display_id}` })
        expect(messages.map((entry) => [entry.status, entry.id ?? entry.dead_letter_id])).toEqual([
          ["published", sent],
          ["parked", parked.outboxId],
          ["waiting", waiting],
          ["settling", settling],
          ["not_applied", refused],
        ])
        expect(messages[1]?.dead_letter_id).toBe(parked.id)
      }
    })

    it("finds one message by its id, wherever it is, and once", async () => {
      const id = "6f2c5d0e-0000-4000-8000-00000000000a"
      await aLoggedMessage(shop, { event_id: id })
      await aLoggedMessage(shop)
      expect((await search(id)).messages).toMatchObject([{ message_id: id, status: "published" }])
      const refused = await anIncomingDeadLetter(shop, { message_id: "dhl-77" })
      expect((await search("dhl-77")).messages).toMatchObject([{ status: "not_applied", dead_letter_id: refused }])
    })

    it("finds the stock messages of an article by its SKU", async () => {
      const [level] = await shop.query<{ sku: string; key: string }>(
        `select item.sku, level.inventory_item_id || ':' || level.location_id as key from inventory_item item
          join inventory_level level on level.inventory_item_id = item.id where item.sku is not null limit 1`
      )
      const id = await aLoggedMessage(shop, { name: "inventory_update", ordering_key: level?.key })
      await aLoggedMessage(shop, { name: "inventory_update" })
      expect((await search(level?.sku ?? "")).messages).toMatchObject([{ id, name: "inventory_update" }])
    })

    it("finds nothing for what nobody knows", async () => {
      await aLoggedMessage(shop)
      for (const q of ["#99999999", "99999999999", "nothing'; drop", "%"]) {
        expect(await search(q)).toEqual({ subject: null, messages: [] })
      }
    })
  })

  it("hides the content of a published message of a type nobody knows until staff ask to see it", async () => {
    const id = await aLoggedMessage(shop, { name: "unheard_of", data: { email: "ada@example.com" } })
    expect(await anOverview().loggedMessage(id, false)).toMatchObject({ body: { email: "•••" }, is_masked: true })
    expect(await anOverview().loggedMessage(id, true)).toMatchObject({ body: { email: "ada@example.com" } })
    await expect(anOverview().loggedMessage("1", false)).rejects.toMatchObject({ code: "LOGGED_MESSAGE_NOT_FOUND" })
  })
})
