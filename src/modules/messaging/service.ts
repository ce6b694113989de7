import { container } from "@medusajs/framework"
import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { parseSlice } from "../../shared/options"
import { installCapture } from "./capture/install"
import { describeGap } from "./capture/gaps"
import { addAgain } from "./capture/removal"
import { databaseOf, type Database } from "../../shared/database"
import { traceTransactions } from "../../shared/trace-transactions"
import { databaseFailureCode } from "../../shared/database-failure"
import { repeatMigrationScript } from "../../shared/repeat-migration-script"
import { isMigrating, isServing } from "../../shared/medusa-command"
import { TriggerKeeper } from "../../shared/trigger-keeper"
import { DeadLetters } from "./dead-letters/dead-letters"
import { MessagingMetrics } from "./metrics"
import { messagingOptions, type MessagingOptions } from "./options"
import { Overview } from "./overview/overview"
import { Queues } from "./queues"
import { recordRepair } from "./repairs"
import { Replays } from "./replays/replays"
import { runsWorker } from "./runs-worker"
import { WakeNotifier } from "./wake"
import { MessagingWorker } from "./worker"

type Dependencies = { __pg_connection__: unknown; configModule: ConfigModule; logger: Logger }

/** The event spine of this process; see README.md of this folder. */
export class MessagingModuleService {
  readonly options: MessagingOptions
  readonly database: Database
  readonly metrics: MessagingMetrics
  readonly deadLetters: DeadLetters
  readonly replays: Replays
  readonly overview: Overview
  readonly queues: Queues
  private readonly logger: Logger
  private readonly mode: "shared" | "server" | "worker"
  private readonly notifier: WakeNotifier
  private readonly keeper: TriggerKeeper
  private worker: MessagingWorker | undefined

  readonly __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationPrepareShutdown: () => this.stop(),
  }

  constructor({ __pg_connection__, configModule, logger }: Dependencies, rawOptions: unknown) {
    this.options = parseSlice("messaging", messagingOptions, rawOptions)
    this.database = databaseOf(__pg_connection__)
    traceTransactions(__pg_connection__)
    const setup = { database: this.database, options: this.options }
    this.metrics = new MessagingMetrics(setup)
    this.deadLetters = new DeadLetters(setup)
    this.queues = new Queues(this.options)
    this.replays = new Replays({ ...setup, queues: this.queues })
    this.overview = new Overview(setup)
    this.logger = logger
    this.mode = configModule.projectConfig.workerMode ?? "shared"
    this.notifier = new WakeNotifier(this.database)
    this.keeper = new TriggerKeeper({
      install: (installing) => installCapture(this.database, installing),
      onInstalled: (tables, isRestored) => this.captureInstalled(tables, isRestored),
      onFailed: (error) => logger.error(`messaging: facts are not captured, tries again: ${databaseFailureCode(error)}`),
    })
  }

  /** Tells the workers that something may have been written; cheap, may be called after every request. */
  wake(): void {
    this.notifier.notify()
  }

  /** Installs what captures facts, where it is missing, and takes away what an older release left. For `db:migrate`. */
  async installCapture(): Promise<void> {
    await this.captureInstalled(await installCapture(this.database, { dropsOlder: true }), false)
  }

  private async captureInstalled(tables: readonly string[], isRestored: boolean): Promise<void> {
    if (tables.length === 0) return
    this.logger.info(`messaging: facts are captured on ${tables.join(", ")}`)
    if (!isRestored) return
    // Nobody knows for how long they were away: what happened meanwhile is found by the reconciler or not at all.
    for (const table of tables) await recordRepair(this.database.sql, "capture_restored", table, "Its triggers had gone")
    this.metrics.repaired("capture_restored", tables.length)
  }

  /** The engine swallows what a start throws: it is logged here, and the doctor's checks fail until it is mended. */
  private async start(): Promise<void> {
    if (isMigrating(process.argv)) return this.prepareMigration()
    await this.keeper.start({ isServing: isServing(process.argv) })
    if (!runsWorker(this.mode, process.argv)) return
    const { database, options, metrics, logger, mode } = this
    this.worker = new MessagingWorker({ database, options, metrics, logger, mode, container })
    await this.worker.start().catch((error: unknown) => {
      this.logger.error(`messaging: nothing is published or consumed, restart after fixing: ${String(error)}`)
    })
  }

  /**
   * Whoever migrates with the plugin in the configuration adds it again. Nothing is installed yet: what workflows register, and
   * so most captures and versions of messages, is loaded only then, before the script.
   */
  private async prepareMigration(): Promise<void> {
    try {
      await repeatMigrationScript(this.database.sql, "apparel-install-capture")
      const gap = await addAgain(this.database, this.options.gapHours)
      if (gap) this.logger.warn(describeGap(gap))
    } catch (error) {
      this.logger.error(`messaging: facts may not be captured, migrate again: ${databaseFailureCode(error)}`)
    }
  }

  private async stop(): Promise<void> {
    await Promise.all([this.keeper.stop(), this.worker?.stop()])
  }
}
