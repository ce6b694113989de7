import { setTimeout as delay } from "node:timers/promises"
import type { Oracle } from "./oracle"

/** How long nothing new may arrive before whatever is missing counts as lost, in milliseconds. */
const PATIENCE_MS = 20_000

/** Resolves when everything committed was received, or when nothing more arrives. */
export async function quiescence(oracle: Oracle): Promise<void> {
  let [missing, since] = [oracle.missing(), Date.now()]
  while (missing > 0 && Date.now() - since < PATIENCE_MS) {
    await delay(100)
    const now = oracle.missing()
    if (now !== missing) [missing, since] = [now, Date.now()]
  }
}
