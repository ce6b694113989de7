import { setTimeout as delay } from "node:timers/promises"
import type { Oracle } from "./oracle"

/** Resolves when everything committed was received, or when nothing new has arrived for `patienceMs`. */
export async function quiescence(oracle: Oracle, patienceMs: number): Promise<void> {
  let [missing, since] = [oracle.missing().length, Date.now()]
  while (missing > 0 && Date.now() - since < patienceMs) {
    await delay(100)
    const now = oracle.missing().length
    if (now !== missing) [missing, since] = [now, Date.now()]
  }
}
