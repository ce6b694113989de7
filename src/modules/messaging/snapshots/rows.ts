import type { Sql } from "../../../shared/database"
import type { Snapshot } from "./registry"

/** Rows made within, inclusive; `since` null: however old. */
export type Period = { since: string | null; until: string }

export type ListedRow = { key: string; aggregate_id: string }

const WITHIN = `(made_at is null or (made_at <= $1 and ($2::timestamptz is null or made_at >= $2)))`

/** How many rows a snapshot of `period` has; reads its table once. */
export async function countRows({ rows }: Snapshot, { since, until }: Period, sql: Sql): Promise<number> {
  const [counted] = await sql<{ total: number }>(`select count(*)::int as total from (${rows}) told where ${WITHIN}`, [
    until,
    since,
  ])
  return counted?.total ?? 0
}

/** The first `limit` rows behind the key `after`, in the order of their keys; an empty `after` is before all. */
export function listRows(
  { rows }: Snapshot,
  { since, until, after, limit }: Period & { after: string; limit: number },
  sql: Sql
): Promise<ListedRow[]> {
  return sql<ListedRow>(`select key, aggregate_id from (${rows}) told where ${WITHIN} and key > $3 order by key limit $4`, [
    until,
    since,
    after,
    limit,
  ])
}

/** What a trigger would write of each row now, as JSON by its key; rows that are gone have none. */
export async function readFacts({ rows }: Snapshot, keys: string[], sql: Sql): Promise<Map<string, string>> {
  const found = await sql<{ key: string; facts: string }>(
    `select key, facts::text as facts from (${rows}) told where key = any($1)`,
    [keys]
  )
  return new Map(found.map(({ key, facts }) => [key, facts]))
}
