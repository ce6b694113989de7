import type { Sql } from "../../../shared/database"
import { versionsOf } from "../contract/registry"

/**
 * Looks at every candidate once, by the rule of its message: makes ready what has become a fact, drops what was undone.
 *
 * One cheap read when there are none. Several processes may do this at the same time.
 *
 * @returns how many messages became ready.
 */
export async function settle(sql: Sql, limits: { settleAfterSeconds: number }): Promise<number> {
  const waiting = await sql<{ name: string }>(`select distinct name from apparel_outbox where not is_ready`)
  let ready = 0
  for (const { name } of waiting) {
    // A rule is about the fact, whatever the version of its message; the newest may have brought another one.
    const settleFact = versionsOf("outgoing", name)
      .flatMap((message) => (message.direction === "outgoing" ? (message.settle ?? []) : []))
      .at(-1)
    ready += (await settleFact?.(sql, limits)) ?? 0
  }
  return ready
}
