import type { Database, OwnConnection } from "../../../shared/database"

const CHANNEL = "apparel_wake"

/** Shortest time between two notifications of one process, in milliseconds: commits that notify wait for each other. */
const QUIET_MS = 20

/**
 * Tells the relays of all processes that there may be work: at once, then at most every 20 ms.
 *
 * Sent after the commit on a pooled connection and never in a business transaction, where it costs two thirds of the
 * throughput. A notification that fails is not repeated: the poll finds the work.
 */
export class WakeNotifier {
  private timer: NodeJS.Timeout | undefined
  private isWanted = false

  constructor(private readonly database: Database) {}

  notify(): void {
    if (this.timer) {
      this.isWanted = true
      return
    }
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (this.isWanted) this.notify()
    }, QUIET_MS)
    this.timer.unref()
    this.isWanted = false
    void this.database.sql("select pg_notify($1, '')", [CHANNEL]).catch(() => undefined)
  }
}

/** Hears notifications on a connection of its own, reconnecting for as long as it runs. */
export class WakeListener {
  private connection: OwnConnection | undefined
  private retry: NodeJS.Timeout | undefined
  private isStopped = false

  constructor(
    private readonly database: Database,
    private readonly onWake: () => void
  ) {}

  async start(): Promise<void> {
    if (this.isStopped) return
    try {
      const connection = await this.database.connect()
      this.connection = connection
      connection.client.on("notification", () => this.onWake())
      connection.client.once("end", () => this.again())
      await connection.sql(`listen ${CHANNEL}`)
      if (this.isStopped) await connection.end()
    } catch {
      this.again()
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.retry)
    await this.connection?.end()
  }

  private again(): void {
    if (this.isStopped) return
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.start(), 1_000)
    this.retry.unref()
  }
}
