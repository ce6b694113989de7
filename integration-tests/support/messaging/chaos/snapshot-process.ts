import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { databaseOf } from "../../../../src/shared/database"
import { messagingOptions } from "../../../../src/modules/messaging/options"
import { carryOutReplays } from "../../../../src/modules/messaging/replays/carry-out-replays"
import { RabbitmqTransport } from "../../../../src/modules/messaging/transports/rabbitmq/rabbitmq-transport"
import { aLogger } from "../../logger"
import "../../slices"
import { reportWork } from "./chaos-process"

export type SnapshotSettings = {
  databaseUrl: string
  brokerUrl: string
  prefix: string
  /** Messages of one page. */
  limit: number
}

const { databaseUrl, brokerUrl, prefix, limit } = JSON.parse(process.argv[2] ?? "{}") as SnapshotSettings // a test wrote it
const database = databaseOf(ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl, pool: { min: 0, max: 4 } }))
const options = messagingOptions.parse({ prefix, brokerUrl, heartbeatSeconds: 1 })
const transport = new RabbitmqTransport({ options: { ...options, brokerUrl }, logger: aLogger() })
transport.start([])

async function carryOut(): Promise<void> {
  await transport.whenReady(AbortSignal.timeout(30_000))
  for (;;) {
    const sent = await carryOutReplays({ database, transport, options, limit }).catch(() => 0)
    if (sent > 0) reportWork()
    // As if a second had passed: the next page is due.
    await database.sql("update apparel_replay set advanced_at = advanced_at - interval '1 second'")
  }
}

void carryOut()
