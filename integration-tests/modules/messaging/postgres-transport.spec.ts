import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { databaseOf, type Database } from "../../../src/shared/database"
import { PostgresTransport } from "../../../src/modules/messaging/transports/postgres/transport"
import type { QueueDefinition } from "../../../src/modules/messaging/transports/transport"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aFaultProxy } from "../../support/fault-proxy"
import { aLogger } from "../../support/logger"
import { acknowledge, aConsumer, aMessage, dataOf } from "../../support/messaging/messages"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"
import { transportContract } from "../../support/messaging/transport-contract"

let stages = 0
let database: Database
let url: string
beforeAll(async () => {
  ;({ database, url } = await aMessagingDatabase())
})

async function aStage(queues: QueueDefinition[]) {
  const prefix = `stage-${(stages += 1)}`
  return {
    fullName: (queue: string) => `${prefix}.${queue}`,
    sql: database.sql,
    async aTransport() {
      const transport = new PostgresTransport({ database, prefix, pollIntervalMs: 50, logger: aLogger() })
      atEnd(() => transport.stop())
      transport.start(queues)
      await transport.whenReady(AbortSignal.timeout(10_000))
      return transport
    },
  }
}

transportContract("PostgreSQL", aStage)

describe("the PostgreSQL transport", () => {
  it("tells that its connection is only half there, and delivers again over the next one", async () => {
    const proxy = await aFaultProxy(url, 5432)
    const pool = ModulesSdkUtils.createPgConnection({ clientUrl: proxy.url, pool: { min: 0, max: 4 } })
    const logger = aLogger()
    const transport = new PostgresTransport({ database: databaseOf(pool), prefix: "half", pollIntervalMs: 50, logger })
    atEnd(async () => {
      await transport.stop()
      await pool.destroy()
    })
    transport.start([{ name: "orders", bindings: [], retryDelaysMs: [] }])
    await transport.whenReady(AbortSignal.timeout(10_000))
    proxy.freeze()
    await eventually(() => (transport.state().status === "connecting" ? true : undefined))
    expect(transport.state().detail).toBe("PostgreSQL is unreachable (ETIMEDOUT)")
    proxy.mend()
    await transport.whenReady(AbortSignal.timeout(30_000))
    expect(transport.state().detail).toBeUndefined()
    expect(logger.lines.join("\n")).toMatch(/unreachable \(ETIMEDOUT\), next try in \d+ ms[^]*reachable again/)
    const consumer = await aConsumer(transport, "orders", { settle: acknowledge })
    await transport.send("half.orders", [aMessage({ data: "after" })])
    expect(dataOf(await consumer.one())).toBe("after")
  })
})
