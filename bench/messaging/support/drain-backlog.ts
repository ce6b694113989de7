import { aRabbitmqTransport } from "../../../integration-tests/support/messaging/rabbitmq-transport"
import { runTeardowns } from "../../../integration-tests/support/at-end"
import { aRelay } from "./running-relay"
import { openDatabase } from "./scratch-database"

/** What the benchmark tells this program, as JSON in its only argument. */
export type DrainOrder = { databaseUrl: string; brokerUrl: string; prefix: string; rows: number; publishers: number }

/** A line of its output for every tenth: how many are published, milliseconds since the first look, KiB resident at most. */
export type DrainReport = { published: number; ms: number; peakRssKib: number; batchesFailed: number }

/** Publishes `rows` rows as a worker would, in a process whose memory is its own. */
async function drain({ databaseUrl, brokerUrl, prefix, rows, publishers }: DrainOrder): Promise<void> {
  const database = openDatabase(databaseUrl)
  const transport = aRabbitmqTransport(brokerUrl, { prefix, publishers })
  transport.start([])
  await transport.whenReady(new AbortController().signal)
  report(0, 0, 0)
  const startedAt = performance.now()
  const { counts } = aRelay({ database, transport, options: { publishers } })
  let reported = 0
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (counts.published < ((reported + 1) * rows) / 10) return
      reported = Math.floor((counts.published / rows) * 10)
      report(counts.published, performance.now() - startedAt, counts.failures)
      if (counts.published < rows) return
      clearInterval(timer)
      resolve()
    }, 20)
  })
}

function report(published: number, ms: number, batchesFailed: number): void {
  const line: DrainReport = { published, ms, batchesFailed, peakRssKib: process.resourceUsage().maxRSS }
  console.log(JSON.stringify(line))
}

const order = JSON.parse(process.argv[2] ?? "{}") as DrainOrder // written by backlog.ts alone
void drain(order)
  .finally(runTeardowns)
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
