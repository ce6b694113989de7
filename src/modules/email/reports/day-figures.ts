import type { Sql } from "../../../shared/database"
import type { ReportDay } from "./report-day"

/** What `staff-daily-report` shows but for the day. */
export type DayFigures = {
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
export async function dayFigures(sql: Sql, { from, to }: ReportDay): Promise<DayFigures> {
  const [figures] = await sql<DayFigures>(
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
