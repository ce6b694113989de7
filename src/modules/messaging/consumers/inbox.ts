import type { Sql } from "../../../shared/database"
import type { ReceivedMessage } from "./define-consumer"
import type { Position } from "./read-delivery"

/** A message with its place among those of its aggregate, if it has one. */
export type Placed = { message: ReceivedMessage; position: Position | undefined }

// Sorted, so that two processes with the same messages wait for each other instead of deadlocking.
const REMEMBER = `
  insert into apparel_inbox (source, message_id, consumer, outcome)
  select source, message_id, $1, 'done' from unnest($2::text[], $3::text[]) as fresh (source, message_id)
  order by source, message_id
  on conflict do nothing returning source, message_id`

const ADVANCE = `
  insert into apparel_stream_position as known (consumer, source, aggregate, last_version)
  select $1, source, aggregate, version from unnest($2::text[], $3::text[], $4::bigint[]) as newest (source, aggregate, version)
  order by source, aggregate
  on conflict (consumer, source, aggregate) do update set last_version = excluded.last_version
    where known.last_version < excluded.last_version
  returning source, aggregate`

const MARK_STALE = `
  update apparel_inbox inbox set outcome = 'stale'
  from unnest($2::text[], $3::text[]) as stale (source, message_id)
  where inbox.consumer = $1 and inbox.source = stale.source and inbox.message_id = stale.message_id`

/** Names one message among those of all sources. */
export const messageKey = ({ source, id }: Pick<ReceivedMessage, "source" | "id">): string => JSON.stringify([source, id])

/** Those of `items` that `consumer` never saw, now remembered as done; waits for another holder of the same message. */
export async function remember<Item extends Placed>(sql: Sql, consumer: string, items: Item[]): Promise<Item[]> {
  const [sources, ids] = columnsOf(items)
  const rows = await sql<{ source: string; message_id: string }>(REMEMBER, [consumer, sources, ids])
  const fresh = new Set(rows.map(({ source, message_id }) => messageKey({ source, id: message_id })))
  return items.filter(({ message }) => fresh.has(messageKey(message)))
}

/**
 * Those of `items` that are the newest of their aggregate, or have no place in one; the positions advance to them.
 * The others are remembered as stale.
 */
export async function advance<Item extends Placed>(sql: Sql, consumer: string, items: Item[]): Promise<Item[]> {
  const newest = newestOf(items)
  if (newest.size === 0) return items
  const [keys, heads] = [[...newest.keys()], [...newest.values()]]
  const rows = await sql<{ source: string; aggregate: string }>(ADVANCE, [
    consumer,
    heads.map(({ message }) => message.source),
    heads.map(({ position }) => position?.aggregate),
    heads.map(({ position }) => position?.version),
  ])
  const advanced = new Set(rows.map(({ source, aggregate }) => JSON.stringify([source, aggregate])))
  const applicable = new Set(heads.filter((_, index) => advanced.has(keys[index] ?? "")))
  const stale = items.filter((item) => item.position && !applicable.has(item))
  if (stale.length > 0) await sql(MARK_STALE, [consumer, ...columnsOf(stale)])
  return items.filter((item) => !item.position || applicable.has(item))
}

/** By aggregate the item with the highest version, the first of equals. */
function newestOf<Item extends Placed>(items: Item[]): Map<string, Item> {
  const newest = new Map<string, Item>()
  for (const item of items) {
    if (!item.position) continue
    const key = JSON.stringify([item.message.source, item.position.aggregate])
    const version = newest.get(key)?.position?.version
    if (version === undefined || item.position.version > version) newest.set(key, item)
  }
  return newest
}

const columnsOf = (items: Placed[]): [string[], string[]] => [
  items.map(({ message }) => message.source),
  items.map(({ message }) => message.id),
]
