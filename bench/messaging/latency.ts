import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { WakeNotifier } from "../../src/modules/messaging/wake"
import { atEnd } from "../../integration-tests/support/at-end"
import { aBrokerPrefix } from "../../integration-tests/support/messaging/broker"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { BODY_BYTES, fillOutbox } from "./support/outbox-rows"
import { transportOf, type RelayOrder } from "./support/relay-process"
import { aScratchDatabase } from "./support/scratch-database"
import { findServices, requireBroker, type Services } from "../support/services"
import { SINK } from "./support/sink-queue"
import { percentile } from "../support/statistics"

const TARGETS_MS = { rabbitmq: { p50: 10, p99: 50 }, postgres: { p50: 20, p99: Infinity } }

type Kind = keyof typeof TARGETS_MS

benchmark({
  name: "messaging/latency",
  summary: `From the return of a commit to the receipt by a consumer: one event at a time, at random moments, the relay in a process
of its own. After the commit the writer tells the relay, as the API does after each request.`,
  options: { events: { default: 400, summary: "Events over each transport" } },
  run: async ({ events }): Promise<Figure[]> => {
    const services = await findServices()
    return [...(await measure("rabbitmq", events, services)), ...(await measure("postgres", events, services))]
  },
})

async function measure(kind: Kind, events: number, services: Services): Promise<Figure[]> {
  const { database, url } = await aScratchDatabase()
  const order: RelayOrder =
    kind === "rabbitmq"
      ? { databaseUrl: url, brokerUrl: requireBroker(services), prefix: aBrokerPrefix(requireBroker(services), [SINK]) }
      : { databaseUrl: url, prefix: "bench" }
  const transport = transportOf(order, database)
  transport.start([SINK])
  await transport.whenReady(new AbortController().signal)
  let onReceipt: () => void = () => undefined
  await transport.subscribe(SINK.name, 50, (delivery) => {
    onReceipt()
    void delivery.ack()
  })
  await startRelay(order)

  const notifier = new WakeNotifier(database)
  const latencies: number[] = []
  for (let event = 0; event < events + 10; event++) {
    await delay(Math.random() * 100)
    const received = new Promise<number>((resolve) => (onReceipt = () => resolve(performance.now())))
    await fillOutbox(database, 1)
    const committedAt = performance.now()
    notifier.notify()
    const latency = (await received) - committedAt
    if (event >= 10) latencies.push(latency) // the first ones warm
    if (event % 100 === 99) progress(`${kind}: ${event + 1} events`)
  }
  return figuresOf(kind, latencies)
}

function figuresOf(kind: Kind, latencies: number[]): Figure[] {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(latencies, share)) as [number, number, number]
  const { p50: most, p99: most99 } = TARGETS_MS[kind]
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return [
    {
      what: `${kind}, ${latencies.length} events of ${BODY_BYTES} B, p50`,
      target: `<= ${most} ms`,
      figure: ms(p50),
      isReached: p50 <= most,
    },
    { what: `${kind}, p95`, figure: ms(p95) },
    Number.isFinite(most99)
      ? { what: `${kind}, p99`, target: `<= ${most99} ms`, figure: ms(p99), isReached: p99 <= most99 }
      : { what: `${kind}, p99`, figure: ms(p99) },
  ]
}

/** Resolves when it is ready; ended with the benchmark. */
async function startRelay(order: RelayOrder): Promise<void> {
  const program = join(__dirname, "support", "relay-process.ts")
  const child = spawn(process.execPath, ["--import", "tsx", program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const exited = once(child, "exit")
  atEnd(async () => {
    child.kill("SIGTERM")
    await exited
  })
  await Promise.race([once(child.stdout, "data"), exited.then(() => Promise.reject(new Error("The relay did not start")))])
}
