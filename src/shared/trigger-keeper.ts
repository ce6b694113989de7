import { setTimeout as wait } from "node:timers/promises"
import type { Installing } from "./install-triggers"

export type Keeping = {
  /** Installs what is missing and returns the tables it touched; once all were installed, triggers of another version stay. */
  install(installing: Pick<Installing, "keepsOthers">): Promise<readonly string[]>
  /** What was missing at the start, or went away since. */
  onInstalled(tables: readonly string[], isRestored: boolean): void | Promise<void>
  /** Something stays missing until the next try. */
  onFailed(error: unknown): void
}

/** How often a serving process looks whether its triggers are still there, in milliseconds. */
const LOOK_MS = 60_000

/** The same while some are missing. */
const RETRY_MS = 10_000

/** Keeps triggers installed for as long as a process serves: what an import, a restore or a busy table left out comes back. */
export class TriggerKeeper {
  private readonly stopping = new AbortController()
  private looking: Promise<void> | undefined
  private hasInstalled = false

  constructor(
    private readonly keeping: Keeping,
    private readonly everyMs: { look: number; retry: number } = { look: LOOK_MS, retry: RETRY_MS }
  ) {}

  /** Installs once; with `isServing`, goes on looking until `stop`. Never rejects. */
  async start({ isServing }: { isServing: boolean }): Promise<void> {
    const isComplete = await this.look(false)
    if (isServing) this.looking = this.repeat(isComplete)
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.looking
  }

  private async repeat(isComplete: boolean): Promise<void> {
    const { signal } = this.stopping
    for (;;) {
      await wait(isComplete ? this.everyMs.look : this.everyMs.retry, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      isComplete = await this.look(true)
    }
  }

  private async look(isRestored: boolean): Promise<boolean> {
    try {
      const tables = await this.keeping.install({ keepsOthers: this.hasInstalled })
      this.hasInstalled = true
      if (tables.length > 0) await this.keeping.onInstalled(tables, isRestored)
      return true
    } catch (error) {
      this.keeping.onFailed(error)
      return false
    }
  }
}
