import type { Message } from "../contract/define-message"

/** Its name and the types of its arguments; an older release had others. */
export const EMIT = {
  name: "apparel_emit",
  signature: "apparel_emit(text, text, text, text, jsonb, boolean, timestamptz)",
} as const

/**
 * The function `apparel_emit`, by which triggers and reconcilers write facts: one row for each version of the message that `messages`
 * has, all with one event id, since they tell of one event. The trace is that of the request, if it has one.
 */
export function emitFunction(messages: readonly Message[]): string {
  const versions = versionsByName(messages)
  const others = [...versions].filter(([, numbers]) => numbers.length > 1 || numbers[0] !== 1)
  return `
  create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
    is_ready boolean, occurred_at timestamptz default clock_timestamp()) returns void language sql as $emit$
    insert into SCHEMA.apparel_outbox (event_id, name, version, aggregate_type, aggregate_id, ordering_key, partition, facts,
      is_ready, occurred_at, traceparent)
    ${rows(others)} $emit$`
}

const TRACE = "nullif(current_setting('apparel.traceparent', true), '')"

/** Hardly ever is there more than one version, and a trigger runs in the transaction of a shopper: that case stays simple. */
function rows(others: [string, number[]][]): string {
  const columns = `$2, $3, $4, SCHEMA.apparel_partition_of($4), $5, $6, $7, ${TRACE}`
  if (others.length === 0) return `values (gen_random_uuid(), $1, 1, ${columns})`
  const cases = others.map(([name, numbers]) => `when '${name.replaceAll("'", "''")}' then '{${numbers.join(",")}}'`)
  return `select event.id, $1, version, ${columns} from (select gen_random_uuid() as id) event,
      unnest((case $1 ${cases.join(" ")} else '{1}' end)::smallint[]) as version order by version`
}

function versionsByName(messages: readonly Message[]): Map<string, number[]> {
  const versions = new Map<string, number[]>()
  for (const { direction, name, version } of messages) {
    if (direction === "outgoing")
      versions.set(
        name,
        [...(versions.get(name) ?? []), version].sort((a, b) => a - b)
      )
  }
  return versions
}
