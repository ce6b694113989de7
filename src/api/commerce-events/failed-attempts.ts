import { LRUCache } from "lru-cache"

const MAX_FAILED = 5
const WITHIN_MS = 15 * 60_000
/** Of each server; whoever is pushed out may guess again, at the price of ten thousand requests. */
const MAX_SUBJECTS = 10_000

/** Counts what failed about one subject: five within a quarter of an hour, and it has to wait for the end of it. */
export class FailedAttempts {
  private readonly failed: LRUCache<string, number>

  constructor(now: () => number = () => performance.now()) {
    this.failed = new LRUCache({ max: MAX_SUBJECTS, ttl: WITHIN_MS, perf: { now }, ttlResolution: 0 })
  }

  add(subject: string): void {
    // From the first one on: waiting must not be prolonged by those who wait.
    this.failed.set(subject, (this.failed.get(subject) ?? 0) + 1, { noUpdateTTL: true })
  }

  /** Seconds until another attempt is heard; 0 when it is at once. */
  waitSeconds(subject: string): number {
    if ((this.failed.get(subject) ?? 0) < MAX_FAILED) return 0
    return Math.ceil(this.failed.getRemainingTTL(subject) / 1_000)
  }
}
