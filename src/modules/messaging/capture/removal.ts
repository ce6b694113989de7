import type { Database, Sql } from "../../../shared/database"
import { endGap, type Gap } from "./gaps"

type Read = <Row extends object>(statement: string) => Promise<Row[]>

/** Whether the plugin was removed from this database, by its command, and not added again since. */
export async function isRemoved(read: Read): Promise<boolean> {
  // Two statements: the second cannot even be planned without its table.
  const [state] = await read<{ exists: boolean }>(`select to_regclass('apparel_messaging_state') is not null as exists`)
  if (!state?.exists) return false
  return (await read(`select 1 from apparel_messaging_state where key = 'removed_at'`)).length > 0
}

/** Notes that no process is to install triggers any more, also those that still run with the plugin in their configuration. */
export async function markRemoved(sql: Sql): Promise<void> {
  await sql(`insert into apparel_messaging_state (key, value) values ('removed_at', to_jsonb(now())) on conflict do nothing`)
}

/**
 * Adds a removed plugin again. The time since a worker was last there ends here, where the reconciler begins: what happens from
 * now on is news, though the first worker may start minutes later.
 *
 * @returns the gap that this leaves, when it is longer than `gapHours`.
 */
export function addAgain({ transaction }: Pick<Database, "transaction">, gapHours: number): Promise<Gap | undefined> {
  return transaction(async (sql) => ((await unmarkRemoved(sql)) ? endGap(sql, gapHours) : undefined))
}

/**
 * Takes the mark away: triggers are installed again. What happened meanwhile was captured by nobody and is nobody's news:
 * the reconciler begins anew at this moment.
 *
 * @returns whether there was a mark.
 */
export async function unmarkRemoved(sql: Sql): Promise<boolean> {
  if (!(await isRemoved(sql))) return false
  const marks = await sql(`delete from apparel_messaging_state where key = 'removed_at' returning key`)
  if (marks.length === 0) return false
  await sql(`update apparel_messaging_state set value = to_jsonb(now()), updated_at = now() where key = 'installed_at'`)
  return true
}
