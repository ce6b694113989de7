import type {
  AdminDeadLetterResponse,
  AdminDeadLettersResponse,
  AdminLoggedMessageResponse,
  AdminMessageSearchResponse,
  AdminMessagesOverviewResponse,
  AdminReplayResponse,
  AdminReplaysResponse,
} from "../../../src/types/http/messaging"
import { ask, send, type RequestOptions } from "../../support/client"
import { eventually } from "../../support/eventually"
import { aLoggedMessage, anIncomingDeadLetter, anOutgoingDeadLetter } from "../../support/messaging/message-rows"
import { anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"

describe("the Admin API of the messages", () => {
  let shop: TestShop
  let headers: Record<string, string>
  beforeAll(async () => {
    // Without a worker: what staff ask for stays as they asked, and nothing else is published.
    shop = await aShop({ MEDUSA_WORKER_MODE: "server" })
    headers = (await anAdminSession(shop)).headers
  })

  const url = (path: string) => `${shop.url}/admin/apparel/messages/${path}`
  const read = <T>(path: string) => ask<T>(url(path), { headers })
  const attempt = (path: string, options: RequestOptions = {}) =>
    send<{ message: string; code?: string; type: string }>(url(path), { headers, ...options })
  const statusOf = async (id: string) =>
    (await shop.database.query<{ status: string }>("select status from apparel_dead_letter where id = $1", [id]))[0]?.status

  it("lists dead letters without their bodies, by filter and page", async () => {
    await anIncomingDeadLetter(shop.database, { consumer: "paging", body: Buffer.from('{"email":"ada@example.com"}') })
    await anIncomingDeadLetter(shop.database, { consumer: "paging", status: "discarded" })
    await anIncomingDeadLetter(shop.database, { consumer: "paging" })
    const first = await read<AdminDeadLettersResponse>("dead-letters?consumer=paging&limit=2&status=open,discarded")
    expect(first.dead_letters).toHaveLength(2)
    const rest = await read<AdminDeadLettersResponse>(
      `dead-letters?consumer=paging&limit=2&status=open,discarded&cursor=${first.next_cursor}`
    )
    expect(rest.dead_letters).toHaveLength(1)
    expect(rest.next_cursor).toBeNull()
    expect(JSON.stringify([first, rest])).not.toContain("ada@example.com")
  })

  it("hides personal data, opens it on request and writes down who opened what", async () => {
    const id = await anIncomingDeadLetter(shop.database, { name: "unheard_of", body: Buffer.from('{"email":"ada@example.com"}') })
    const hidden = await read<AdminDeadLetterResponse>(`dead-letters/${id}`)
    expect(hidden.dead_letter).toMatchObject({ body: { email: "•••" }, is_masked: true })
    expect(shop.log()).not.toContain("opened the personal data")
    const open = await read<AdminDeadLetterResponse>(`dead-letters/${id}?reveal=true`)
    expect(open.dead_letter).toMatchObject({ body: { email: "ada@example.com" }, is_masked: false })
    await eventually(() => (/user_\w+ opened the personal data of dead letter \d+/.test(shop.log()) ? true : undefined))
    expect(shop.log()).not.toContain("ada@example.com")
  })

  it("shows a published message in the same way", async () => {
    const id = await aLoggedMessage(shop.database, { data: { email: "ada@example.com" }, name: "unheard_of" })
    const { message } = await read<AdminLoggedMessageResponse>(`published/${id}`)
    expect(message).toMatchObject({ id, name: "unheard_of", body: { email: "•••" } })
    const { message: open } = await read<AdminLoggedMessageResponse>(`published/${id}?reveal=true`)
    expect(open.body).toEqual({ email: "ada@example.com" })
    expect((await attempt("published/999999999")).status).toBe(404)
  })

  it("asks for retries of named ones or of all that match, in the name of who asked", async () => {
    const [first, second] = [
      await anIncomingDeadLetter(shop.database),
      await anIncomingDeadLetter(shop.database, { consumer: "x" }),
    ]
    expect(await ask(url("dead-letters/retry"), { headers, body: { ids: [first] } })).toEqual({ count: 1 })
    expect(await ask(url("dead-letters/retry"), { headers, body: { filter: { consumer: "x" } } })).toEqual({ count: 1 })
    expect([await statusOf(first), await statusOf(second)]).toEqual(["retrying", "retrying"])
    const { dead_letter: letter } = await read<AdminDeadLetterResponse>(`dead-letters/${first}`)
    expect(letter.resolved_by).toMatch(/^user_/)
    const again = await attempt("dead-letters/retry", { body: { ids: [first] } })
    expect(again).toMatchObject({ status: 400, body: { code: "DEAD_LETTER_RESOLVED" } })
  })

  it("gives up with a reason, and only with one", async () => {
    const { id, outboxId } = await anOutgoingDeadLetter(shop.database, "order_http")
    for (const body of [{ ids: [id] }, { ids: [id], reason: "  " }]) {
      const refused = await attempt("dead-letters/discard", { body })
      expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining("reason") as string } })
    }
    expect(await statusOf(id)).toBe("open")
    expect(await ask(url("dead-letters/discard"), { headers, body: { ids: [id], reason: "A test order" } })).toEqual({ count: 1 })
    expect(await shop.database.query("select 1 from apparel_outbox where id = $1", [outboxId])).toEqual([])
    expect((await attempt("dead-letters/discard", { body: { ids: ["999999"], reason: "A test" } })).status).toBe(404)
  })

  it("tells the state of the messages and finds those of an order by its number", async () => {
    const [order] = await shop.database.query<{ id: string; display_id: number }>(`select id, display_id from "order" limit 1`)
    await aLoggedMessage(shop.database, { ordering_key: order?.id })
    const { search } = await read<AdminMessageSearchResponse>(`search?q=${encodeURIComponent(`#${order?.display_id}`)}`)
    expect(search.subject?.id).toBe(order?.id)
    expect(search.messages).toContainEqual(expect.objectContaining({ status: "published", ordering_key: order?.id }))
    const { overview } = await read<AdminMessagesOverviewResponse>("overview")
    expect(overview.published?.per_minute).toHaveLength(60)
    expect(overview.dead_letters.groups.length).toBeGreaterThan(0)
  })

  it("takes, lists and cancels replays", async () => {
    await aLoggedMessage(shop.database, { name: "order_replayed" })
    const queue = "apparel.order-emails"
    const body = { queue, names: ["order_replayed"], from: new Date(Date.now() - 3_600_000).toISOString() }
    const created = await send<AdminReplayResponse>(url("replays"), { headers, body })
    expect(created).toMatchObject({ status: 201, body: { replay: { status: "waiting", total: 1, queue } } })
    const { replays } = await read<AdminReplaysResponse>("replays")
    expect(replays[0]?.id).toBe(created.body.replay.id)
    const canceled = await ask<AdminReplayResponse>(url(`replays/${created.body.replay.id}/cancel`), { headers, method: "POST" })
    expect(canceled.replay.status).toBe("canceled")
    const unknown = await attempt("replays", { body: { ...body, queue: "erp.typo" } })
    expect(unknown).toMatchObject({ status: 404, body: { code: "UNKNOWN_QUEUE" } })
    const again = await attempt(`replays/${created.body.replay.id}/cancel`, { method: "POST" })
    expect(again).toMatchObject({ status: 400, body: { code: "REPLAY_ENDED" } })
  })

  it("takes a snapshot into the queue of an integrator, one at a time, and cancels it as a replay", async () => {
    const { overview } = await read<AdminMessagesOverviewResponse>("overview")
    expect(overview.snapshots).toEqual(expect.arrayContaining(["orders", "products", "customers", "stock", "size_charts"]))
    const open = await aShop({ MEDUSA_WORKER_MODE: "server", AMQP_URL: "amqp://127.0.0.1:1" }) // away: whoever sends will see
    const { headers: session } = await anAdminSession(open)
    const call = <Answer>(path: string, body: object) =>
      send<Answer>(`${open.url}/admin/apparel/messages/${path}`, { headers: session, method: "POST", body })
    const request = { queue: "apparel.out.warehouse", of: ["orders", "stock"], since: "2020-01-01T00:00:00Z" }
    const created = await call<AdminReplayResponse>("snapshots", request)
    const filter = { of: ["orders", "stock"], since: "2020-01-01T00:00:00.000Z" }
    expect(created).toMatchObject({ status: 201, body: { replay: { kind: "snapshot", status: "waiting", sent: 0, filter } } })
    expect(created.body.replay.total).toBeGreaterThan(0)
    expect(await call("snapshots", request)).toMatchObject({ status: 400, body: { code: "SNAPSHOT_UNDER_WAY" } })
    const { replays } = await ask<AdminReplaysResponse>(`${open.url}/admin/apparel/messages/replays`, { headers: session })
    expect(replays[0]).toEqual(created.body.replay)
    const canceled = await call<AdminReplayResponse>(`replays/${created.body.replay.id}/cancel`, {})
    expect(canceled.body.replay.status).toBe("canceled")
    expect(await call("snapshots", { ...request, of: ["unicorns"] })).toMatchObject({
      status: 400,
      body: { code: "UNKNOWN_SNAPSHOT", message: expect.stringContaining("'of'") as string },
    })
  })

  it("refuses a snapshot into a queue that nobody has, and into the shop's own", async () => {
    const unknown = await attempt("snapshots", { body: { queue: "apparel.out.typo", of: ["orders"] } })
    expect(unknown).toMatchObject({
      status: 404,
      body: { code: "UNKNOWN_QUEUE", message: expect.stringContaining("queue") as string },
    })
    const own = await attempt("snapshots", { body: { queue: "apparel.order-emails", of: ["orders"] } })
    expect(own).toMatchObject({
      status: 400,
      body: { code: "QUEUE_OF_THE_SHOP", message: expect.stringContaining("'queue'") as string },
    })
  })

  it("[messaging.isContractPublic] keeps the contract for staff unless the operator opens it, and tells where to connect", async () => {
    const { servers } = await read<{ servers: Record<string, object> }>("asyncapi")
    expect(servers).toMatchObject({ broker: { protocol: "amqp", security: [{ $ref: expect.any(String) as string }] } })
    expect((await send(`${shop.url}/apparel/messages/asyncapi`)).status).toBe(404)
    const open = await aShop({ MEDUSA_WORKER_MODE: "server", MESSAGING_CONTRACT_PUBLIC: "true" })
    const { status, body } = await send<{ asyncapi: string }>(`${open.url}/apparel/messages/asyncapi`)
    expect([status, body.asyncapi]).toEqual([200, "3.0.0"])
  })

  it.each([
    ["search", undefined, "q"],
    ["dead-letters?status=closed", undefined, "status"],
    ["dead-letters?limit=101", undefined, "limit"],
    ["dead-letters?cursor=abc", undefined, "cursor"],
    ["dead-letters?color=red", undefined, "color"],
    ["dead-letters/abc", undefined, "id"],
    ["published/abc", undefined, "id"],
    ["dead-letters/retry", {}, "filter"],
    ["dead-letters/retry", { ids: ["1"], filter: {} }, "filter"],
    ["dead-letters/retry", { ids: ["1; drop table"] }, "ids"],
    ["dead-letters/retry", { ids: [] }, "ids"],
    ["replays", {}, "queue"],
    ["replays", { queue: "a b" }, "queue"],
    ["replays", { queue: "erp", from: "yesterday" }, "from"],
    ["replays/abc/cancel", {}, "id"],
    ["snapshots", { of: ["orders"] }, "queue"],
    ["snapshots", { queue: "a b", of: ["orders"] }, "queue"],
    ["snapshots", { queue: "erp", of: [] }, "'of'"],
    ["snapshots", { queue: "erp", of: "orders" }, "'of'"],
    ["snapshots", { queue: "erp", of: ["orders"], since: "yesterday" }, "since"],
    ["snapshots", { queue: "erp", of: ["orders"], until: "2026-01-01T00:00:00Z" }, "until"],
  ])("refuses %s with %j and names the field %s", async (path, body, field) => {
    const { status, body: answer } = await attempt(path, { body })
    expect(status).toBe(400)
    expect(answer.message).toContain(field)
  })

  it("answers any page of 10,000 dead letters quickly", async () => {
    await shop.database.query(
      `insert into apparel_dead_letter (direction, consumer, queue, message_id, name, body, reason_code, reason)
        select 'incoming', 'crowd', 'apparel.crowd', 'crowd-' || n, 'inventory_update', repeat('x', 1000)::bytea, 'UNKNOWN_SKU',
          'There is no article ' || n from generate_series(1, 10000) n`
    )
    const median = async (path: string) => {
      const times: number[] = []
      for (let run = 0; run < 5; run += 1) {
        const started = performance.now()
        await read(path)
        times.push(performance.now() - started)
      }
      return times.sort((a, b) => a - b)[2] ?? Infinity
    }
    const [{ middle } = { middle: "" }] = await shop.database.query<{ middle: string }>(
      "select id as middle from apparel_dead_letter where consumer = 'crowd' order by id offset 5000 limit 1"
    )
    expect(await median("dead-letters?status=open&limit=100")).toBeLessThan(500)
    expect(await median(`dead-letters?status=open&cursor=${middle}`)).toBeLessThan(500)
    expect(await median("dead-letters?status=open&q=crowd-77")).toBeLessThan(500)
    expect(await median("overview")).toBeLessThan(500)
  })
})
