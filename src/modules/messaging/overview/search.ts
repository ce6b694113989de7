import type { AdminMessageSearchResponse, AdminTimelineEntry } from "../../../types/http/messaging"
import type { Sql } from "../../../shared/database"
import { findSubject } from "../subjects"

type Search = AdminMessageSearchResponse["search"]

type SearchTools = { sql: Sql; logDays: number }

type Entry = Omit<AdminTimelineEntry, "occurred_at" | "published_at"> & { occurred_at: Date; published_at: Date | null }

/** Most messages of one timeline; of longer ones the newest are shown. */
const MOST = 200

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The way of every message that belongs to `q`: a subject as staff name it (see `subjects`), the id of a message, or any
 * ordering key. Each lookup is by an index, so it costs the same however long the log is.
 */
export async function searchMessages(q: string, { sql, logDays }: SearchTools): Promise<Search> {
  const text = q.trim()
  const subject = await findSubject(text, sql)
  const messageId = UUID.test(text) ? text : null
  const rows = await sql<Entry>(TIMELINE, [subject?.orderingKeys ?? [text], messageId, text, logDays + 1, MOST])
  const found = subject && { type: subject.type, id: subject.id, label: subject.label }
  return { subject: found ?? null, messages: rows.reverse().map(entryOf) }
}

const entryOf = (row: Entry): AdminTimelineEntry => ({
  ...row,
  occurred_at: row.occurred_at.toISOString(),
  published_at: row.published_at?.toISOString() ?? null,
})

/**
 * Parameters: ordering keys, message id as uuid or null, message id as text, days of the log, most rows. An outgoing
 * dead letter is not a row of its own: it is the state of its outbox row.
 */
const TIMELINE = `
  with found as (
    (select id, event_id::text as message_id, name, ordering_key, occurred_at, null::timestamptz as published_at,
        case when is_ready then 'waiting' else 'settling' end as status, null::bigint as dead_letter_id
      from apparel_outbox where ordering_key = any($1) or event_id = $2::uuid order by id desc limit $5)
    union all
    (select id, event_id::text, name, ordering_key, occurred_at, published_at, 'published', null
      from apparel_log where ordering_key = any($1) and published_at >= now() - make_interval(days => $4)
      order by id desc limit $5)
    union all
    (select id, event_id::text, name, ordering_key, occurred_at, published_at, 'published', null
      from apparel_log where event_id = $2::uuid and not ordering_key = any($1)
        and published_at >= now() - make_interval(days => $4) limit $5)
    union all
    (select null, message_id, name, ordering_key, died_at, null, 'not_applied', id
      from apparel_dead_letter where direction = 'incoming' and (ordering_key = any($1) or message_id = $3)
        and status in ('open', 'retrying') order by id desc limit $5)
  )
  select found.id, found.message_id, found.name, found.ordering_key, found.occurred_at, found.published_at,
    case when letter.id is null then found.status else 'parked' end as status,
    coalesce(letter.id, found.dead_letter_id) as dead_letter_id
  from found left join apparel_dead_letter letter on letter.direction = 'outgoing' and letter.status in ('open', 'retrying')
    and letter.ordering_key = found.ordering_key and letter.outbox_id = found.id and found.published_at is null
  order by found.occurred_at desc, found.id desc limit $5`
