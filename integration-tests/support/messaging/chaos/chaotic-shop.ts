import { randomBytes } from "node:crypto"
import { aBrokerPrefix } from "../broker"
import { aDatabase, type TestDatabase } from "../../database"
import { eventually } from "../../eventually"
import { aRabbitmqTransport } from "../rabbitmq-transport"
import { testEnvironment } from "../../test-environment"
import { startProcess, type ChaosProcess } from "./chaos-process"
import { COLLECTOR_QUEUES, startCollector } from "./collector"
import { effort } from "./effort"
import { report } from "./figures"
import { startLoad, type Load } from "./load"
import { Oracle, type Verdict } from "./oracle"
import { quiescence } from "./quiescence"
import type { RelaySettings } from "./relay-process"

/** How long nothing new may arrive before whatever is missing counts as lost, in milliseconds. */
const PATIENCE_MS = 30_000

type Places = {
  /** Broker on which everything is collected; missing: nothing is, see `handedOver`. */
  url?: string
  /** First word of exchanges and queues there. (Default: a new one, for a broker of the test's own) */
  prefix?: string
  /** Streams of the load. (Default: 300) */
  aggregates?: number
}

/** A database under load whose changes the oracle knows, and who collects what is published of them. */
export type ChaoticShop = {
  database: TestDatabase
  oracle: Oracle
  load: Load
  /** A relay of this shop in a process of its own, which connects to PostgreSQL as `application`. */
  aRelay(settings?: Partial<RelaySettings>, application?: string): ChaosProcess
  /** Our transport in this process, for relays that are wrong. */
  aTransport(): Promise<ReturnType<typeof aRabbitmqTransport>>
  /** Resolves when `count` more changes were committed. */
  more(count: number): Promise<void>
  /** Ends the load, waits until nothing more arrives, prints what happened beside `figures`. */
  settled(title: string, figures: () => Record<string, number>, patienceMs?: number): Promise<Verdict>
}

export async function aChaoticShop({ url, prefix = newPrefix(), aggregates }: Places): Promise<ChaoticShop> {
  const database = await aDatabase()
  await database.query("truncate apparel_outbox") // what the seed did waits in it, and the oracle knows nothing of that
  const oracle = new Oracle()
  const collector = url === undefined ? undefined : startCollector({ url, prefix, oracle })
  const load = await startLoad({ url: database.url, oracle, ...(aggregates !== undefined && { aggregates }) })
  return {
    database,
    oracle,
    load,
    aRelay: (settings, application = "chaos-relay") => {
      const databaseUrl = new URL(database.url)
      databaseUrl.searchParams.set("application_name", application)
      return startProcess("relay-process", {
        databaseUrl: databaseUrl.href,
        prefix,
        ...(url !== undefined && { brokerUrl: url }),
        ...settings,
      } satisfies RelaySettings)
    },
    async aTransport() {
      const transport = aRabbitmqTransport(url ?? "", { prefix })
      transport.start(COLLECTOR_QUEUES)
      await transport.whenReady(AbortSignal.timeout(30_000))
      return transport
    },
    async more(count) {
      const wanted = load.committed() + count
      await eventually(() => (load.committed() >= wanted ? true : undefined), 120_000 * effort)
    },
    async settled(title, figures, patienceMs = PATIENCE_MS) {
      await load.stop()
      if (collector) await quiescence(oracle, patienceMs)
      else await handedOver(database, oracle)
      await collector?.stop()
      const verdict = oracle.verdict()
      report(title, { ...verdict, ...figures(), ...(collector && { redelivered: collector.redelivered() }) })
      return verdict
    },
  }
}

/** A chaotic shop that publishes to the RabbitMQ of the tests. */
export function aChaoticShopOnRabbitmq(given: Pick<Places, "aggregates"> = {}): Promise<ChaoticShop> {
  const url = testEnvironment().brokerUrl ?? ""
  return aChaoticShop({ url, prefix: aBrokerPrefix(url, COLLECTOR_QUEUES), ...given })
}

/** Reads PostgreSQL's queue itself, in its order, once the outbox is empty. */
async function handedOver(database: TestDatabase, oracle: Oracle): Promise<void> {
  const isEmpty = async () => (await database.query("select 1 from apparel_outbox limit 1")).length === 0
  await eventually(async () => ((await isEmpty()) ? true : undefined), PATIENCE_MS)
  const rows = await database.query<{ id: string; aggregate: string; seq: number }>(
    `select message_id as id, data->>'aggregate' as aggregate, (data->>'seq')::int as seq
     from apparel_queue_message, lateral (select convert_from(body, 'UTF8')::jsonb) as content (data)
     order by apparel_queue_message.id`
  )
  for (const row of rows) oracle.receive(row)
}

const newPrefix = () => `t-${randomBytes(5).toString("hex")}`
