import { lookAtIntegratorQueues } from "../../../src/modules/messaging/housekeeping/integrator-queues"
import { ProcessReport } from "../../../src/modules/messaging/housekeeping/process-state"
import { MessagingMetrics } from "../../../src/modules/messaging/metrics"
import { readProcesses } from "../../../src/modules/messaging/overview/processes"
import type { Transport } from "../../../src/modules/messaging/transports/transport"
import { aLoggedMessage } from "../../support/messaging/message-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

describe("the queues of integrators", () => {
  let shop: MessagingDatabase
  const options = { prefix: "shop", integrators: { warehouse: ["order_created"], erp: ["order_created", "order_canceled"] } }
  const depths: Record<string, number> = { "shop.out.warehouse": 2, "shop.out.warehouse.dlq": 1, "shop.out.erp": 0 }
  const transport = { depth: async (queue: string) => depths[queue] }
  const look = () => lookAtIntegratorQueues({ database: shop.database, transport, options })

  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await shop.query("truncate apparel_log")
    for (const minutes of [200, 90, 30]) await aLoggedMessage(shop, { published_at: minutesAgo(minutes) })
    await aLoggedMessage(shop, { name: "order_canceled", published_at: minutesAgo(1) })
  })

  it("are told with their depth, what was put away, and the age that the log gives the oldest", async () => {
    expect(await look()).toEqual([
      {
        integrator: "warehouse",
        queue: "shop.out.warehouse",
        depth: 2,
        dead_letters: 1,
        oldest_seconds: expect.any(Number) as number,
      },
      { integrator: "erp", queue: "shop.out.erp", depth: 0, dead_letters: 0, oldest_seconds: 0 },
    ])
    const [warehouse] = await look()
    expect(Math.round((warehouse?.oldest_seconds ?? 0) / 60)).toBe(90)
  })

  it.each([
    ["a snapshot that is under way", 600, null, 2, 60],
    ["a snapshot that ended half an hour ago", 600 + 1_800, 1_800, 2, 1_800 + 60],
    ["less waits than that and what came before", 60, null, 21, 30 * 60],
    ["more waits than anybody knows of", 60, null, 400, null],
  ])("have an age that knows of what staff sent there: %s", async (_, startedSecondsAgo, finishedSecondsAgo, depth, expected) => {
    const secondsAgo = (seconds: number | null) => seconds && new Date(Date.now() - seconds * 1_000)
    await shop.query(
      `insert into apparel_replay (kind, queue, filter, total, sent, requested_by, started_at, finished_at)
       values ('snapshot', 'shop.out.warehouse', '{}', 20, 20, 'user_1', $1, $2)`,
      [secondsAgo(startedSecondsAgo), secondsAgo(finishedSecondsAgo)]
    )
    const found = await lookAtIntegratorQueues({
      database: shop.database,
      transport: { depth: async (queue) => (queue.endsWith(".dlq") ? 0 : depth) },
      options: { ...options, integrators: { warehouse: ["order_created"] } },
    })
    await shop.query("delete from apparel_replay")
    const [{ oldest_seconds: seconds } = { oldest_seconds: undefined }] = found
    expect(seconds === null ? null : Math.round((seconds ?? 0) / 10) * 10).toBe(expected)
  })

  it("are reported as missing, not as empty, when they are not there", async () => {
    const found = await lookAtIntegratorQueues({
      database: shop.database,
      transport,
      options: { ...options, integrators: { nobody: ["order_created"] } },
    })
    expect(found).toMatchObject([{ integrator: "nobody", depth: null, oldest_seconds: null }])
  })

  it("reach staff and Prometheus by what a worker reports", async () => {
    const state = () => ({ status: "connected", since: new Date() }) as const
    const working = { ...transport, kind: "rabbitmq", state } as unknown as Transport
    await new ProcessReport({ mode: "worker", transport: working, integrators: look }).write(shop.database.sql)
    const { integrators } = await readProcesses(shop.database.sql)
    expect(integrators.map(({ integrator, depth }) => [integrator, depth])).toEqual([
      ["warehouse", 2],
      ["erp", 0],
    ])
    const { text } = await new MessagingMetrics({ database: shop.database }).expose()
    expect(text).toContain('apparel_integrator_depth{integrator="warehouse"} 2')
    expect(text).toContain('apparel_integrator_dead_letters{integrator="warehouse"} 1')
    expect(text).toMatch(/apparel_integrator_oldest_seconds\{integrator="warehouse"\} 5[34]\d\d/)
  })
})
