import type { Database, Sql } from "../../../shared/database"

/** A time in which nobody relayed, as while the plugin was out of the configuration. */
export type Gap = { from: Date; until: Date }

/** A line of the log, for whoever wonders where the emails are. */
export const describeGap = ({ from }: Gap): string =>
  `messaging: nobody relayed since ${from.toISOString()}; what people would be told of it waits for staff`

/** Notes that a worker is there to relay; every few seconds, whether or not there is something to publish. */
export async function noteRelaying(sql: Sql): Promise<void> {
  await sql(
    `insert into apparel_messaging_state (key, value) values ('relayed_until', 'true')
     on conflict (key) do update set updated_at = now()`
  )
}

/**
 * Remembers the time since the last worker was there as a gap when it is longer than `gapHours`; before this worker
 * relays anything. A shop in which no worker ever was has none.
 *
 * @returns the new gap, or undefined.
 */
export function recordGap({ transaction }: Pick<Database, "transaction">, gapHours: number): Promise<Gap | undefined> {
  return transaction((sql) => endGap(sql, gapHours))
}

/** The same within a transaction: the gap ends at its beginning. */
export async function endGap(sql: Sql, gapHours: number): Promise<Gap | undefined> {
  const [gap] = await sql<Gap>(
    `select updated_at as "from", now() as until from apparel_messaging_state
     where key = 'relayed_until' and updated_at < now() - make_interval(hours => $1) for update`,
    [gapHours]
  )
  if (gap)
    await sql(`insert into apparel_messaging_state (key, value) values ('gap:' || $1, $2) on conflict do nothing`, [
      gap.from.toISOString(),
      JSON.stringify(gap),
    ])
  await noteRelaying(sql)
  return gap
}

/** All gaps of which a message may still come. */
export async function readGaps(sql: Sql): Promise<Gap[]> {
  const rows = await sql<{ from: string; until: string }>(
    `select value->>'from' as "from", value->>'until' as until from apparel_messaging_state where key like 'gap:%'`
  )
  return rows.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) }))
}
