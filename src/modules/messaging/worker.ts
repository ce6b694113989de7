import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { describeGap, noteRelaying, recordGap } from "./capture/gaps"
import { closeConsumers } from "./consumers/registry"
import { queueDefinitionsOf } from "./consumers/queue-definitions"
import { pruneInbox } from "./consumers/prune-inbox"
import { startConsumers } from "./consumers/runner"
import type { Database } from "../../shared/database"
import { carryOutRetries } from "./dead-letters/carry-out-retries"
import { pruneDeadLetters } from "./dead-letters/prune-dead-letters"
import { rotateLog } from "./housekeeping/log-partitions"
import { lookAtIntegratorQueues } from "./housekeeping/integrator-queues"
import { ProcessReport, removeProcess } from "./housekeeping/process-state"
import { Rounds } from "./housekeeping/rounds"
import type { MessagingMetrics } from "./metrics"
import { MetricsServer } from "./metrics-server"
import type { MessagingOptions } from "./options"
import { Relay } from "./relay/relay"
import { carryOutReplays } from "./replays/carry-out-replays"
import { makeTransport } from "./transports/make-transport"
import type { Transport } from "./transports/transport"

type WorkerSetup = {
  database: Database
  options: MessagingOptions
  metrics: MessagingMetrics
  logger: Logger
  container: MedusaContainer
  mode: "shared" | "server" | "worker"
}

const HOUR_MS = 3_600_000
const REPORT_MS = 5_000
const STAFF_MS = 500

/** What a worker runs besides Medusa's own: the relay, the consumers, and what keeps their tables in order. */
export class MessagingWorker {
  private readonly transport: Transport
  private readonly relay: Relay
  private readonly rounds: Rounds
  private readonly report: ProcessReport
  private consuming: { stop(): Promise<void> } | undefined
  private metricsServer: MetricsServer | undefined

  constructor(private readonly setup: WorkerSetup) {
    const { database, options, metrics, logger } = setup
    this.transport = makeTransport(setup)
    const { transport } = this
    this.report = new ProcessReport({
      mode: setup.mode === "worker" ? "worker" : "shared",
      transport,
      integrators: () => lookAtIntegratorQueues({ database, transport, options }),
    })
    this.relay = new Relay({
      database,
      transport: this.transport,
      options,
      events: {
        published: (batch) => {
          metrics.batchPublished(batch)
          this.report.published(batch.messages)
        },
        parked: (messages) => metrics.deadLettered("outgoing", messages),
        failed: (error, retryInMs) => {
          metrics.batchFailed()
          logger.warn(`messaging: a batch was not published, next try in ${retryInMs} ms: ${reasonOf(error)}`)
        },
      },
    })
    this.rounds = new Rounds(logger)
  }

  async start(): Promise<void> {
    const { database, options, metrics, logger, container } = this.setup
    const consumers = closeConsumers()
    await rotateLog(database.sql, options.logDays)
    const gap = await recordGap(database, options.gapHours)
    if (gap) logger.warn(describeGap(gap))
    this.transport.start(queueDefinitionsOf(consumers, options.retryDelaysMs))
    this.report.consumers = consumers.map(({ name }) => `${options.prefix}.${name}`)
    this.relay.start()
    this.rounds.every(HOUR_MS, () => rotateLog(database.sql, options.logDays))
    this.rounds.every(HOUR_MS, () => pruneInbox(database, options.inboxDays))
    this.rounds.every(HOUR_MS, () => pruneDeadLetters(database, options.deadLetterDays))
    this.rounds.every(STAFF_MS, () => carryOutRetries({ database, transport: this.transport }))
    this.rounds.every(STAFF_MS, () => carryOutReplays({ database, transport: this.transport, options }))
    this.rounds.every(REPORT_MS, () => this.report.write(database.sql))
    this.rounds.every(REPORT_MS, () => noteRelaying(database.sql))
    if (options.metricsPort) {
      this.metricsServer = new MetricsServer({ metrics, port: options.metricsPort, token: options.metricsToken })
      await this.metricsServer.start()
    }
    this.consuming = await startConsumers({
      consumers,
      transport: this.transport,
      database,
      container,
      options,
      logger,
      onEvent: (event) => metrics.consumerEvent(event),
    })
  }

  /** Stops claiming, finishes what is in flight, then closes the connections. */
  async stop(): Promise<void> {
    await this.rounds.stop()
    await Promise.all([this.relay.stop(), this.consuming?.stop()])
    await this.metricsServer?.stop()
    await this.transport.stop()
    await removeProcess(this.setup.database.sql).catch(() => undefined)
  }
}

/** Words for the log; errors of ours carry neither addresses nor secrets. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
