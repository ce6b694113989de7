import type { Sql } from "../../../shared/database"
import type { OutboxRow } from "./outbox-row"

/**
 * Whether row `o` may go now. Held back: what stands behind a candidate of its stream or order, and what stands at or
 * behind a dead letter of its stream. Other streams of an order go on: a payment that is parked must not silence the
 * cancellation.
 */
export const IS_FREE = `
  o.is_ready
  and not exists (select 1 from apparel_outbox c
    where not c.is_ready and c.ordering_key = o.ordering_key and c.id < o.id
      and (c.aggregate_id = o.aggregate_id or c.aggregate_id = c.ordering_key))
  and not exists (select 1 from apparel_dead_letter d join apparel_outbox parked on parked.id = d.outbox_id
    where d.direction = 'outgoing' and d.status in ('open', 'retrying') and d.ordering_key = o.ordering_key
      and d.outbox_id <= o.id and parked.aggregate_type = o.aggregate_type and parked.aggregate_id = o.aggregate_id)`

/**
 * Locks up to `limit` partitions of the outbox that have something to publish, for the rest of the transaction.
 *
 * Partitions are locked and never rows: two relays that skip each other's rows overtake each other within one stream.
 * The limit in the subquery keeps it a look at one row per partition: as a semi-join it would read a whole backlog.
 */
export async function claimPartitions(sql: Sql, limit: number): Promise<number[]> {
  const rows = await sql<{ partition: number }>(
    `select p.partition from apparel_partition p
     cross join lateral (
       select 1 from apparel_outbox o where o.partition = p.partition and ${IS_FREE} order by o.id limit 1
     ) due
     where p.not_before is null or p.not_before <= now()
     order by random() limit $1 for update of p skip locked`,
    [limit]
  )
  return rows.map(({ partition }) => partition)
}

/**
 * The first rows of the locked `partitions`, at most `limit`, in the order of their sequence.
 *
 * Always from the lowest id: ids of concurrent transactions become visible out of order, a cursor would skip some.
 */
export function readPartitions(sql: Sql, partitions: number[], limit: number): Promise<OutboxRow[]> {
  // The bodies become text outside, where the surplus of the partitions is cut off already.
  return sql<OutboxRow>(
    `select id::text, coalesce(sequence, id)::text as sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key,
       partition, traceparent, occurred_at, attempts, coalesce(data, facts)::text as body, data is not null as has_data,
       occurred_at > now() - interval '10 minutes' as is_recent
     from (
       select o.* from unnest($1::smallint[]) as claimed(partition) cross join lateral (
         select id, sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, partition, traceparent,
           occurred_at, attempts, facts, data
         from apparel_outbox o
         where o.partition = claimed.partition and ${IS_FREE}
         order by o.id limit $2) o
       order by o.id limit $3) oldest
     order by coalesce(sequence, id)`,
    [partitions, Math.max(20, Math.ceil(limit / partitions.length)), limit]
  )
}

/** Takes published rows out of the outbox and into the log, in one statement. */
export async function archive(sql: Sql, ids: string[]): Promise<void> {
  await sql(
    `with gone as (delete from apparel_outbox where id = any($1::bigint[])
       returning id, sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, data, facts, traceparent,
         occurred_at)
     insert into apparel_log (id, sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, data, traceparent,
       occurred_at)
     select id, sequence, event_id, name, version, aggregate_type, aggregate_id, ordering_key, coalesce(data, facts), traceparent,
       occurred_at from gone`,
    [ids]
  )
}
