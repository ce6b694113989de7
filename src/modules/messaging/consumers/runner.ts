import { readGaps } from "../capture/gaps"
import type { Transport } from "../transports/transport"
import { ApplyPipeline } from "./apply-pipeline"
import type { ConsumersContext } from "./context"
import type { Consumer } from "./define-consumer"
import { consumeDeadLetters, crashQueue, unroutedQueue } from "./dead-letter-queues"
import { HandlePipeline } from "./handle-pipeline"
import { InFlight } from "./in-flight"

const DEFAULT_TIMEOUT_MS = 60_000

/** How long messages in flight may take to end when the process stops, in milliseconds. */
const STOP_MS = 10_000

export type StartConsumers = Omit<ConsumersContext, "stopping" | "gaps"> & {
  consumers: readonly Consumer[]
  /** Started, with the queues of `queueDefinitionsOf(consumers, ...)`. */
  transport: Transport
}

type Running = Awaited<ReturnType<typeof consumeDeadLetters>>

/**
 * Consumes until `stop`, which ends the subscriptions, lets what is in flight end within 10 s and gives back the rest.
 * Messages that nobody takes, and those that no process survived, become dead letters.
 */
export async function startConsumers({ consumers, transport, ...shared }: StartConsumers): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const context: ConsumersContext = { ...shared, gaps: await readGaps(shared.database.sql), stopping: stopping.signal }
  const running = await Promise.all([
    ...consumers.map((consumer) => startConsumer(consumer, transport, context)),
    ...consumers.map(({ name }) => consumeDeadLetters(transport, context, crashQueue(name, queueOf(name, context)))),
    consumeDeadLetters(transport, context, unroutedQueue(context)),
  ])
  return {
    async stop() {
      await Promise.all(running.map(({ subscription }) => subscription.cancel().catch(() => undefined)))
      stopping.abort()
      await Promise.all(running.map(({ inFlight }) => inFlight.close(STOP_MS)))
    },
  }
}

async function startConsumer(consumer: Consumer, transport: Transport, context: ConsumersContext): Promise<Running> {
  const queue = queueOf(consumer.name, context)
  const inFlight = new InFlight(context, consumer.name, queue, consumer.retryDelaysMs ?? context.options.retryDelaysMs)
  const timeoutMs = consumer.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const pipeline =
    "apply" in consumer
      ? new ApplyPipeline({ context, consumer, queue, inFlight, timeoutMs })
      : new HandlePipeline({ context, consumer, inFlight, timeoutMs })
  const prefetch = consumer.prefetch ?? ("apply" in consumer ? 400 : 50)
  const subscription = await transport.subscribe(consumer.name, prefetch, (delivery) => pipeline.take(delivery))
  return { subscription, inFlight }
}

const queueOf = (name: string, { options }: ConsumersContext): string => `${options.prefix}.${name}`
