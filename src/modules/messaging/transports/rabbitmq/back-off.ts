import { setTimeout } from "node:timers/promises"

/**
 * Wait before the next try, in milliseconds; full jitter, so that processes do not come back all at once.
 *
 *   failures in a row | wait
 *                   1 | 0 ..  1_000
 *                   4 | 0 ..  8_000
 *                  6+ | 0 .. 30_000
 */
export function reconnectDelayMs(failures: number, random: () => number = Math.random): number {
  return Math.floor(random() * Math.min(30_000, 1_000 * 2 ** (failures - 1)))
}

/** Waits; returns early when `signal` is aborted. */
export async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await setTimeout(delayMs, undefined, { signal }).catch(() => undefined) // rejects only when aborted
}
