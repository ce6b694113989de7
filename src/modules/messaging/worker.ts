import type { Logger } from "@medusajs/framework/types"
import type { Database } from "./database"
import { removeProcess } from "./housekeeping/process-state"
import { rotateLog } from "./housekeeping/log-partitions"
import type { MessagingOptions } from "./options"
import { Relay, type RelayEvents } from "./relay/relay"
import { WakeListener } from "./relay/wake-listener"
import type { Transport } from "./transports/transport"

type WorkerSetup = { database: Database; transport: Transport; options: MessagingOptions; logger: Logger; events: RelayEvents }

const ROTATE_EVERY_MS = 3_600_000

/** What a worker runs besides Medusa's own: the relay, the consumers, and what keeps their tables in order. */
export class MessagingWorker {
  readonly relay: Relay
  private readonly listener: WakeListener
  private readonly timers: NodeJS.Timeout[] = []

  constructor(private readonly setup: WorkerSetup) {
    this.relay = new Relay(setup)
    this.listener = new WakeListener(setup.database, () => this.relay.wake())
  }

  async start(): Promise<void> {
    const { database, transport, options } = this.setup
    await rotateLog(database.sql, options.logDays)
    transport.start([])
    await this.listener.start()
    this.relay.start()
    this.every(ROTATE_EVERY_MS, () => rotateLog(database.sql, options.logDays))
  }

  /** Stops claiming, finishes what is in hand, then closes the connections. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    await this.listener.stop()
    await this.relay.stop()
    await this.setup.transport.stop()
    await removeProcess(this.setup.database.sql).catch(() => undefined)
  }

  private every(ms: number, work: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      work().catch((error: unknown) =>
        this.setup.logger.warn(`messaging: housekeeping failed, next try follows: ${String(error)}`)
      )
    }, ms)
    timer.unref()
    this.timers.push(timer)
  }
}
