import type { Sql } from "../../../shared/database"

/** Days that get their partition ahead of time; the default partition takes what a stopped worker missed. */
const DAYS_AHEAD = 3

/**
 * Makes the daily partitions of the log and drops those older than `logDays`.
 *
 * Names are made from the database's own dates. A day whose rows already lie in the default partition stays there
 * and is pruned by deletion.
 *
 * @returns the names of the dropped partitions.
 */
export async function rotateLog(sql: Sql, logDays: number): Promise<string[]> {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const [day] = await sql<{ name: string; from: string; to: string; isTaken: boolean }>(
      `select 'apparel_log_' || to_char(d, 'YYYYMMDD') as name, d::text as "from", (d + 1)::text as "to",
         exists (select 1 from apparel_log_default where published_at >= d and published_at < d + 1) as "isTaken"
       from (select current_date + $1::int as d) days`,
      [ahead]
    )
    if (!day || day.isTaken) continue
    await sql(`create table if not exists ${day.name} partition of apparel_log for values from ('${day.from}') to ('${day.to}')`)
  }
  const expired = await sql<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'apparel_log'::regclass and c.relname ~ '^apparel_log_[0-9]{8}$'
       and to_date(right(c.relname, 8), 'YYYYMMDD') < current_date - $1::int`,
    [logDays]
  )
  for (const { name } of expired) await sql(`drop table if exists ${name}`)
  await sql(`delete from apparel_log_default where published_at < now() - make_interval(days => $1)`, [logDays])
  return expired.map(({ name }) => name)
}
