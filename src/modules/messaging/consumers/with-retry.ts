import { setTimeout as delay } from "node:timers/promises"
import type { ConsumersContext } from "./context"
import { isRepeatable } from "./failure"

const MOST_REPEATS = 5

/**
 * `work`, repeated when the connection broke or a deadlock was lost; while PostgreSQL does not answer it waits, so that
 * an outage of the database costs no message an attempt.
 *
 * @throws what `work` throws for another reason or for the fifth time, or when the process stops meanwhile.
 */
export async function withRetry<T>(
  { database, stopping }: Pick<ConsumersContext, "database" | "stopping">,
  work: () => Promise<T>
): Promise<T> {
  for (let repeats = 1; ; repeats += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isRepeatable(error) || repeats === MOST_REPEATS) throw error
      for (let pauseMs = 50; !(await answers(database)); pauseMs = Math.min(2_000, pauseMs * 2))
        await delay(pauseMs, undefined, { signal: stopping })
      if (stopping.aborted) throw error
    }
  }
}

const answers = ({ sql }: ConsumersContext["database"]): Promise<boolean> =>
  sql("select 1").then(
    () => true,
    () => false
  )
