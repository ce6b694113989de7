import type { Sql } from "../../../shared/database"
import { outgoingMessage } from "../contract/registry"

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
  for (const { name } of waiting) ready += (await outgoingMessage(name)?.settle?.(sql, limits)) ?? 0
  return ready
}
