import type { Database } from "../../shared/database"

/** Channel on which whoever committed something says so. */
export const WAKE_CHANNEL = "apparel_wake"

/** Shortest time between two notifications of one process, in milliseconds: commits that notify wait for each other. */
const QUIET_MS = 20

/**
 * Tells the relays and queues of all processes that there may be work: at once, then at most every 20 ms.
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
    void this.database.sql("select pg_notify($1, '')", [WAKE_CHANNEL]).catch(() => undefined)
  }
}

/** Lets loops sleep until somebody says that there is work; a call before the sleep counts too. */
export class WakeSignal {
  /** How often it was fired; taken before a look at the work, it makes a wake in between visible. */
  count = 0
  private sleepers = new Set<() => void>()

  fire(): void {
    this.count++
    for (const rise of [...this.sleepers]) rise()
  }

  /** Resolves after a wake since `since`, after `withinMs`, or when `stop` is aborted. */
  wait({ since, withinMs, stop }: { since: number; withinMs: number; stop: AbortSignal }): Promise<void> {
    if (this.count > since || stop.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const rise = () => {
        if (this.count <= since && !stop.aborted) return
        done()
      }
      const done = () => {
        clearTimeout(timer)
        this.sleepers.delete(rise)
        stop.removeEventListener("abort", done)
        resolve()
      }
      const timer = setTimeout(done, withinMs)
      this.sleepers.add(rise)
      stop.addEventListener("abort", done)
    })
  }
}
