import type { Database } from "../../../src/shared/database"
import { MessagingMetrics } from "../../../src/modules/messaging/metrics"
import { MetricsServer } from "../../../src/modules/messaging/metrics-server"
import { atEnd } from "../../support/at-end"
import { send } from "../../support/client"
import { repositoryFile } from "../../support/compose"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

/** A database that never answers; the figures ask for nothing but `sql`. */
const silent = () => ({ sql: () => new Promise<never>(() => undefined) }) as unknown as Database

describe("the figures of the event spine", () => {
  let shop: MessagingDatabase
  let metrics: MessagingMetrics
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    metrics = new MessagingMetrics({ database: shop.database })
  })

  const lines = async (of = metrics) => (await of.expose()).text.split("\n")
  const value = async (sample: string) => {
    const line = (await lines()).find((one) => one.startsWith(`${sample} `))
    return line === undefined ? undefined : Number(line.slice(sample.length))
  }

  it("tell what waits in the database at the moment of the question", async () => {
    await shop.query("truncate apparel_outbox, apparel_dead_letter")
    expect(await value("apparel_outbox_depth")).toBe(0)
    expect(await value("apparel_outbox_oldest_seconds")).toBe(0)
    await shop.query(
      `insert into apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, is_ready, occurred_at)
       select 'order_created', 'order', n::text, n::text, 0, '{}', n <= 3, clock_timestamp() - interval '90 seconds'
       from generate_series(1, 5) n`
    )
    await shop.query(`insert into apparel_dead_letter (direction, body, reason_code, reason) values ('incoming', '', 'X', 'x')`)
    expect(await value("apparel_outbox_depth")).toBe(3)
    expect(await value("apparel_outbox_candidates")).toBe(2)
    expect(await value("apparel_outbox_oldest_seconds")).toBeGreaterThanOrEqual(90)
    expect(await value("apparel_dead_letters_open")).toBe(1)
  })

  it("still tell the rest when the database does not answer, and no zero in place of what is unknown", async () => {
    const text = await lines(new MessagingMetrics({ database: silent() }))
    expect(text).toContain("apparel_outbox_depth Nan")
    expect(text).toContain("apparel_published_total 0")
  })

  it("count what the relay, the transport, the consumers and the reconciler report, in seconds", async () => {
    metrics.batchPublished({ messages: 150, ms: 30 })
    metrics.batchFailed()
    metrics.transportEvent("published", 149)
    metrics.transportEvent("returned", 1)
    metrics.transportEvent("confirm_ms", 20)
    metrics.transportEvent("blocked", 1)
    metrics.transportEvent("blocked_ms", 2_500)
    metrics.consumerEvent({ consumer: "stock", outcome: "done", attempt: 1, ms: 4 })
    metrics.consumerEvent({ consumer: "stock", outcome: "retry", attempt: 2, ms: 4 })
    metrics.consumerEvent({ consumer: "stock", outcome: "dead", attempt: 6, ms: 4 })
    metrics.deadLettered("outgoing")
    metrics.repaired("event_missing", 2)
    const text = await lines()
    for (const line of [
      `apparel_batch_messages_bucket{le="200"} 1`,
      `apparel_publish_seconds_sum 0.03`,
      `apparel_relay_failures_total 1`,
      `apparel_published_total 149`,
      `apparel_returned_total 1`,
      `apparel_confirm_seconds_sum 0.02`,
      `apparel_blocked_total 1`,
      `apparel_blocked_seconds_total 2.5`,
      `apparel_inbox_total{consumer="stock",outcome="done"} 1`,
      `apparel_retries_total{consumer="stock",step="2"} 1`,
      `apparel_dead_letters_total{direction="incoming"} 1`,
      `apparel_dead_letters_total{direction="outgoing"} 1`,
      `apparel_handler_seconds_count{consumer="stock"} 3`,
      `apparel_repairs_total{kind="event_missing"} 2`,
    ]) {
      expect(text).toContain(line)
    }
  })

  it("are listed in docs/metrics.md, each with its kind, labels and meaning", async () => {
    const ours = metrics.registry.getMetricsAsArray().filter(({ name }) => !/^apparel_(process|nodejs)_/.test(name))
    // prom-client's types leave out what its metrics have: their labels.
    const rows = ours.map((metric) => ({ ...metric, labels: (metric as unknown as { labelNames: string[] }).labelNames }))
    const types = await metrics.registry.getMetricsAsJSON()
    const expected = rows.map(({ name, help, labels }) => {
      const type = String(types.find((one) => one.name === name)?.type)
      return `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(", ")} | ${help} |`
    })
    expect(repositoryFile("docs/metrics.md").match(/^\| `apparel_.*$/gm)).toEqual(expected)
  })

  it("are all in a registry of their own, named for us, with those of the process beside them", async () => {
    const names = metrics.registry.getMetricsAsArray().map(({ name }) => name)
    expect(names.filter((name) => !name.startsWith("apparel_"))).toEqual([])
    expect(names).toContain("apparel_nodejs_eventloop_lag_p99_seconds")
  })

  describe("from a worker", () => {
    it("are served to this machine, to the token, and to nobody else", async () => {
      const server = new MetricsServer({ metrics, port: 0, token: "a-token-of-some-length" })
      const url = `http://127.0.0.1:${await server.start()}`
      atEnd(() => server.stop())
      const answer = await send<string>(`${url}/metrics`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get("content-type")).toContain("version=0.0.4")
      expect(answer.body).toContain("apparel_outbox_depth")
      const forwarded = { "x-forwarded-for": "203.0.113.9" }
      expect((await send(`${url}/metrics`, { headers: forwarded })).status).toBe(404)
      const withToken = { ...forwarded, authorization: "Bearer a-token-of-some-length" }
      expect((await send(`${url}/metrics`, { headers: withToken })).status).toBe(200)
      expect((await send(`${url}/other`)).status).toBe(404)
      expect((await send(`${url}/metrics`, { body: {} })).status).toBe(404)
    })
  })
})
