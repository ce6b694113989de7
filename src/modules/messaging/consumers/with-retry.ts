import { backOffMs, pause } from "../../../shared/back-off"
import { isRepeatable } from "../../../shared/database-failure"
import type { ConsumersContext } from "./context"

const MOST_REPEATS = 5

const BACK_OFF = { baseMs: 50, maxMs: 2_000 }

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
      for (let failures = 1; !stopping.aborted && !(await answers(database)); failures++)
        await pause(backOffMs(failures, BACK_OFF), stopping)
      if (stopping.aborted) throw error
    }
  }
}

const answers = ({ sql }: ConsumersContext["database"]): Promise<boolean> =>
  sql("select 1").then(
    () => true,
    () => false
  )
