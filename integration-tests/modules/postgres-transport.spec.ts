import type { Database } from "../../src/shared/database"
import { PostgresTransport } from "../../src/modules/messaging/transports/postgres/transport"
import type { QueueDefinition } from "../../src/modules/messaging/transports/transport"
import { atEnd } from "../support/at-end"
import { aLogger } from "../support/logger"
import { aMessagingDatabase } from "../support/messaging-database"
import { transportContract } from "../support/transport-contract"

let stages = 0
let database: Database
beforeAll(async () => {
  ;({ database } = await aMessagingDatabase())
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
