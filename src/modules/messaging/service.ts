import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { parseSlice } from "../../shared/options"
import { installCapture } from "./capture"
import { databaseOf, type Database } from "./database"
import { MessagingMetrics } from "./metrics"
import { messagingOptions, type MessagingOptions } from "./options"
import { WakeNotifier } from "./relay/wake-listener"

type Dependencies = { __pg_connection__: unknown; configModule: ConfigModule; logger: Logger }

/** The event spine of this process; see README.md of this folder. */
export class MessagingModuleService {
  readonly options: MessagingOptions
  readonly database: Database
  readonly metrics: MessagingMetrics
  private readonly logger: Logger
  private readonly notifier: WakeNotifier

  readonly __hooks = {
    onApplicationStart: () => this.start(),
  }

  constructor({ __pg_connection__, logger }: Dependencies, rawOptions: unknown) {
    this.options = parseSlice("messaging", messagingOptions, rawOptions)
    this.database = databaseOf(__pg_connection__)
    this.metrics = new MessagingMetrics({ database: this.database })
    this.logger = logger
    this.notifier = new WakeNotifier(this.database)
  }

  /** Tells the relays that something may have been written; cheap, may be called after every request. */
  wake(): void {
    this.notifier.notify()
  }

  /** Installs what captures facts, where it is missing. */
  async installCapture(): Promise<void> {
    const tables = await installCapture(this.database)
    if (tables.length > 0) this.logger.info(`messaging: facts are captured on ${tables.join(", ")}`)
  }

  private async start(): Promise<void> {
    try {
      await this.installCapture()
    } catch (error) {
      // The engine swallows what a start throws; the doctor's check of the triggers fails until this succeeds.
      this.logger.error(`messaging: facts are not captured, restart after fixing: ${String(error)}`)
    }
  }
}
