import { setTimeout } from "node:timers/promises"

export type BackOff = {
  /** Longest wait after the first failure, in milliseconds; doubles with each further one. */
  baseMs: number
  /** Longest wait of all, in milliseconds. */
  maxMs: number
}

/**
 * Wait before the next try, in milliseconds, after so many failures in a row; full jitter, so that processes do not
 * come back all at once.
 *
 *   failures | baseMs 50, maxMs 2_000 | baseMs 100, maxMs 5_000 | baseMs 1_000, maxMs 30_000
 *          1 | 0 ..    50             | 0 ..   100              | 0 ..  1_000
 *          4 | 0 ..   400             | 0 ..   800              | 0 ..  8_000
 *          6 | 0 .. 1_600             | 0 .. 3_200              | 0 .. 30_000
 *         7+ | 0 .. 2_000             | 0 .. 5_000              | 0 .. 30_000
 */
export function backOffMs(failures: number, { baseMs, maxMs }: BackOff, random: () => number = Math.random): number {
  return Math.floor(random() * Math.min(maxMs, baseMs * 2 ** (failures - 1)))
}

/** Waits; returns early when `signal` is aborted. */
export async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await setTimeout(delayMs, undefined, { signal }).catch(() => undefined) // rejects only when aborted
}
