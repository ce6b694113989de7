import type { AdminMessagesOverviewResponse } from "../../../types/http/messaging"
import type { Database, Sql } from "../../../shared/database"
import { sqlState } from "../../../shared/database-failure"

type Published = AdminMessagesOverviewResponse["overview"]["published"]

/** Longest one look at the log may take, in milliseconds. */
const LONGEST_LOOK_MS = 1_500

/** PostgreSQL's code of a statement that was ended for taking too long. */
const ENDED = "57014"

/**
 * How many messages were published in each of the last 60 minutes, and of each name in the last 24 hours;
 * null when counting takes longer than 1.5 seconds.
 */
export async function countPublished(database: Database): Promise<Published> {
  try {
    return await database.transaction(async (sql) => {
      await sql(`set local statement_timeout = ${LONGEST_LOOK_MS}`)
      return { per_minute: await perMinute(sql), by_name: await byName(sql) }
    })
  } catch (error) {
    if (sqlState(error) === ENDED) return null
    throw error
  }
}

async function perMinute(sql: Sql) {
  const rows = await sql<{ minute: Date; count: number }>(
    `select minute, coalesce(count, 0)::int as count
      from generate_series(date_trunc('minute', now()) - interval '59 minutes', date_trunc('minute', now()), '1 minute') as minute
      left join (select date_trunc('minute', published_at) as minute, count(*) from apparel_log
        where published_at >= date_trunc('minute', now()) - interval '59 minutes' group by 1) as counted using (minute)
      order by minute`
  )
  return rows.map(({ minute, count }) => ({ minute: minute.toISOString(), count }))
}

const byName = (sql: Sql) =>
  sql<{ name: string; count: number }>(
    `select name, count(*)::int as count from apparel_log where published_at >= now() - interval '24 hours'
      group by name order by count desc, name`
  )
