import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { atEnd } from "../../integration-tests/support/at-end"
import { aBrokerPrefix, withBroker } from "../../integration-tests/support/messaging/broker"
import { aRabbitmqTransport } from "../../integration-tests/support/messaging/rabbitmq-transport"
import { benchmark, progress, type Figure } from "../support/benchmark"
import type { DrainOrder, DrainReport } from "./support/drain-backlog"
import { analyzeOutbox, BODY_BYTES, fillOutbox } from "./support/outbox-rows"
import { aScratchDatabase } from "./support/scratch-database"
import { findServices, requireBroker } from "../support/services"

const HEAP_MIB = 256
const TARGET = { rssMib: 256, lastToFirst: 0.5 }

benchmark({
  name: "messaging/backlog",
  summary: `A waiting outbox, drained by a process of its own with a heap of ${HEAP_MIB} MiB: what that needs at most, and whether it
slows down on the way. The broker keeps the newest 1,000 messages alone, so that its disk is not what is measured.`,
  options: {
    rows: { default: 1_000_000, summary: "Messages that wait" },
    publishers: { default: 2, summary: "Publisher loops of the relay" },
  },
  run: async ({ rows, publishers }): Promise<Figure[]> => {
    const brokerUrl = requireBroker(await findServices())
    const { database, url } = await aScratchDatabase()
    progress(`writing ${rows} rows`)
    const step = 50_000
    for (let written = 0; written < rows; written += step) await fillOutbox(database, Math.min(step, rows - written))
    await analyzeOutbox(database)
    const prefix = aBrokerPrefix(brokerUrl, [])
    await bindShortQueue(brokerUrl, prefix)

    progress("draining")
    const reports = await drainInChild({ databaseUrl: url, brokerUrl, prefix, rows, publishers })
    const [start, first] = reports
    const [beforeLast, last] = reports.slice(-2)
    if (!start || !first || !beforeLast || !last) throw new Error("The draining process reported too little")
    const [left] = await database.sql<{ waiting: number; logged: number }>(
      `select (select count(*)::int from apparel_outbox) as waiting, (select count(distinct id)::int from apparel_log) as logged`
    )
    const rates = [rateBetween(start, first), rateBetween(beforeLast, last)] as const
    const peakMib = last.peakRssKib / 1_024
    const slowing = rates[1] / rates[0]
    return [
      { what: `${rows} waiting rows of ${BODY_BYTES} B`, figure: `${Math.round(rateBetween(start, last))} messages/s` },
      { what: "the first tenth, the last tenth", figure: `${Math.round(rates[0])}, ${Math.round(rates[1])} messages/s` },
      {
        what: "last tenth to first",
        target: `>= ${TARGET.lastToFirst}`,
        figure: slowing.toFixed(2),
        isReached: slowing >= TARGET.lastToFirst,
      },
      { what: "resident before the first batch", figure: `${Math.round(start.peakRssKib / 1_024)} MiB` },
      {
        what: "resident at most",
        target: `< ${TARGET.rssMib} MiB`,
        figure: `${Math.round(peakMib)} MiB`,
        isReached: peakMib < TARGET.rssMib,
      },
      {
        what: "left in the outbox, in the log, failed batches",
        target: `0, ${rows}, 0`,
        figure: `${left?.waiting}, ${left?.logged}, ${last.batchesFailed}`,
        isReached: left?.waiting === 0 && left.logged === rows,
      },
    ]
  },
})

const rateBetween = (from: DrainReport, to: DrainReport) => (to.published - from.published) / ((to.ms - from.ms) / 1_000)

/** A queue for all events that drops the oldest; deleted at the end, after which the exchanges go too. */
async function bindShortQueue(brokerUrl: string, prefix: string): Promise<void> {
  const transport = aRabbitmqTransport(brokerUrl, { prefix })
  transport.start([])
  await transport.whenReady(new AbortController().signal)
  const queue = `${prefix}.short`
  await withBroker(brokerUrl, async (connection) => {
    const channel = await connection.createChannel()
    await channel.assertQueue(queue, { durable: true, arguments: { "x-max-length": 1_000, "x-overflow": "drop-head" } })
    await channel.bindQueue(queue, `${prefix}.events`, "#")
  })
  atEnd(() => withBroker(brokerUrl, async (connection) => (await connection.createChannel()).deleteQueue(queue)))
}

/** Its reports; the first one was made before it looked at the outbox. @throws Error when it fails. */
async function drainInChild(order: DrainOrder): Promise<DrainReport[]> {
  const program = join(__dirname, "support", "drain-backlog.ts")
  const flags = [`--max-old-space-size=${HEAP_MIB}`, "--import", "tsx"]
  const child = spawn(process.execPath, [...flags, program, JSON.stringify(order)], { stdio: ["ignore", "pipe", "inherit"] })
  atEnd(() => child.kill("SIGKILL"))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  const reports: DrainReport[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const report = JSON.parse(line) as DrainReport // written by support/drain-backlog.ts alone
    reports.push(report)
    progress(
      `${report.published} published after ${Math.round(report.ms / 1_000)} s, ${Math.round(report.peakRssKib / 1_024)} MiB`
    )
  }
  const code = await ended
  if (code !== 0) throw new Error(`The draining process ended with ${code}`)
  return reports
}
