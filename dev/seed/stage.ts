import type { SeedContext } from "./context"

/** How many rows of a kind a stage wanted and how many of them it had to make. */
export type StageCount = { what: string; wanted: number; made: number }

/** What a stage hands on, with its count for the progress line. */
export type StageOutcome<T> = { result: T; count: StageCount }

/** Runs a stage and logs one line: `seed: regions 3, 3 new, 210 ms`. */
export async function runStage<T>({ logger }: Pick<SeedContext, "logger">, stage: () => Promise<StageOutcome<T>>): Promise<T> {
  const startedAt = Date.now()
  const { result, count } = await stage()
  logger.info(`seed: ${count.what} ${count.wanted}, ${count.made} new, ${Date.now() - startedAt} ms`)
  return result
}

/** Items in groups of at most `size`, in order. */
export function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** The value under `key`; a seed that meets a gap here has a bug, so it stops. */
export function must<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`seed: nothing is known of ${String(key)}`)
  return value
}
