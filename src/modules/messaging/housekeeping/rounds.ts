import type { Logger } from "@medusajs/framework/types"

/** Repeats chores until stopped. A chore that fails or takes long is simply tried again at its next turn. */
export class Rounds {
  private readonly timers: NodeJS.Timeout[] = []
  private readonly running = new Set<Promise<unknown>>()

  constructor(private readonly logger: Logger) {}

  /** Runs `chore` at once and then every `ms`, never twice at the same time. */
  every(ms: number, chore: () => Promise<unknown>): void {
    let current: Promise<unknown> | undefined
    const turn = () => {
      if (current) return
      const run: Promise<unknown> = chore()
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          this.logger.warn(`messaging: a chore failed, next try in ${ms} ms: ${reason}`)
        })
        .finally(() => {
          current = undefined
          this.running.delete(run)
        })
      current = run
      this.running.add(run)
    }
    const timer = setInterval(turn, ms)
    timer.unref()
    this.timers.push(timer)
    turn()
  }

  /** Starts no chore any more and resolves when the running ones ended. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    await Promise.all(this.running)
  }
}
