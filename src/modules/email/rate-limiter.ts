import { setTimeout as delay } from "node:timers/promises"

/** Lets callers go one after the other, at most `perSecond` of them a second, in the order in which they came. */
export class RateLimiter {
  private nextAt = 0

  constructor(private readonly perSecond: number) {}

  /** Resolves when it is the caller's turn. @throws AbortError when `signal` ends the wait. */
  async waitForTurn(signal?: AbortSignal): Promise<void> {
    const now = performance.now()
    const at = Math.max(now, this.nextAt)
    this.nextAt = at + 1_000 / this.perSecond
    if (at > now) await delay(at - now, undefined, { ...(signal && { signal }) })
  }
}
