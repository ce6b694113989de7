import type { Sql } from "../../../shared/database"

const DAY_MS = 86_400_000

/** A whole day in UTC; the end is exclusive. */
export type ReportDay = {
  /** ISO 8601, such as 2026-11-24. */
  date: string
  from: Date
  to: Date
}

/** The day that `now` is in, in UTC. */
export function utcDay(now: Date): ReportDay {
  const from = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS)
  return { date: from.toISOString().slice(0, 10), from, to: new Date(from.getTime() + DAY_MS) }
}

/** The day before the one that `now` is in. */
export const previousUtcDay = (now: Date): ReportDay => utcDay(new Date(now.getTime() - DAY_MS))

/** What `staff-daily-report` shows but for the day. */
export type DailyFigures = {
  orders: number
  revenue: { currency_code: string; amount: number }[]
  returns: number
  failed_emails: number
  top_styles: { style: string; pieces: number }[]
}

const MOST_STYLES = 5

/**
 * What happened on `day`, as it stands now.
 *
 *   orders        | placed that day and not canceled
 *   revenue       | what those orders come to, with tax and shipping
 *   returns       | asked for that day and not canceled
 *   failed_emails | that ended that day without having been accepted
 *   top_styles    | the five of which most pieces were ordered
 */
export async function readDailyFigures(sql: Sql, { from, to }: ReportDay): Promise<DailyFigures> {
  const [figures] = await sql<DailyFigures>(
    `with placed as materialized (
       select id, version, currency_code from "order"
       where created_at >= $1 and created_at < $2 and canceled_at is null and deleted_at is null and not is_draft_order)
     select (select count(*)::int from placed) as orders,
       (select coalesce(jsonb_agg(to_jsonb(sums) order by currency_code), '[]') from (
         select currency_code, sum((s.totals->>'current_order_total')::numeric) as amount
         from placed join order_summary s on s.order_id = placed.id and s.version = placed.version and s.deleted_at is null
         group by currency_code) sums) as revenue,
       (select count(*)::int from "return" r where r.created_at >= $1 and r.created_at < $2 and r.canceled_at is null
         and r.deleted_at is null) as returns,
       (select count(*)::int from apparel_email e where e.status in ('failed', 'bounced') and e.updated_at >= $1
         and e.updated_at < $2) as failed_emails,
       (select coalesce(jsonb_agg(to_jsonb(styles)), '[]') from (
         select coalesce(l.product_title, l.title) as style, sum(i.quantity) as pieces
         from placed join order_item i on i.order_id = placed.id and i.version = placed.version and i.deleted_at is null
         join order_line_item l on l.id = i.item_id group by 1 order by 2 desc, 1 limit $3) styles) as top_styles`,
    [from, to, MOST_STYLES]
  )
  return figures ?? { orders: 0, revenue: [], returns: 0, failed_emails: 0, top_styles: [] }
}
