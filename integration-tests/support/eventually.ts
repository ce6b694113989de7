import { setTimeout } from "node:timers/promises"

/**
 * Waits until `attempt` neither throws nor returns undefined, and returns what it returned.
 *
 * @throws the last failure once `withinMs` (default 30 s) is over.
 */
export async function eventually<T>(attempt: () => Promise<T | undefined> | T | undefined, withinMs = 30_000): Promise<T> {
  const deadline = Date.now() + withinMs
  let failure: unknown = new Error(`Nothing came within ${withinMs} ms`)
  while (Date.now() < deadline) {
    try {
      const result = await attempt()
      if (result !== undefined) return result
    } catch (error) {
      failure = error
    }
    await setTimeout(50)
  }
  throw failure
}
