import type { Database, Sql } from "../../../shared/database"
import { IS_FREE } from "../relay/claim"
import { compose, needsBody } from "../relay/compose"
import type { OutboxRow } from "../relay/outbox-row"
import { IS_BEHIND_HORIZON } from "./horizon"
import { readAtOneMoment } from "./read-at-one-moment"
import { findSnapshot } from "./registry"
import { readFacts } from "./rows"

/** Messages of one page: those with a body, and those that have nothing to say any more. */
export type ComposedPage = { rows: OutboxRow[]; gone: string[]; obstacles: { position: string; reason: string }[] }

type Listed = { position: string; event_id: string; snapshot: string; key: string; aggregate_id: string; partition: number }

type Asked = { replayId: string; partitions: number[]; limit: number; maxBodyBytes: number }

/**
 * SQL condition on message `m`: something about its aggregate is still to be told, or to be settled. Only the relay may tell
 * of it first: a snapshot that went ahead would be followed by an older state, and one of what a workflow of the engine
 * may still undo would be followed by nothing.
 */
const IS_ON_ITS_WAY = `exists (select 1 from apparel_outbox o where o.partition = m.partition and o.ordering_key = m.aggregate_id
  and (not o.is_ready or (${IS_FREE})))`

/**
 * Makes the bodies of up to `limit` messages that can be told now, all of one moment. The caller holds the locks of
 * `partitions`, so nothing about them is published until it has sent these.
 */
export function composePage(database: Database, { replayId, partitions, limit, maxBodyBytes }: Asked): Promise<ComposedPage> {
  return readAtOneMoment(database, async (read) => {
    const listed = await read<Listed>(
      `select m.position::text, m.event_id, m.snapshot, m.key, m.aggregate_id, m.partition from apparel_snapshot_message m
        where m.replay_id = $1 and m.partition = any($2::smallint[]) and ${IS_BEHIND_HORIZON} and not ${IS_ON_ITS_WAY}
        order by m.position limit $3`,
      [replayId, partitions, limit]
    )
    const facts = await rowsOf(listed, read)
    const { bodies, dropped, obstacles } = await compose(facts.filter(needsBody), read, maxBodyBytes)
    const rows = facts.flatMap((row) => {
      const body = needsBody(row) ? bodies.get(row.id) : row.body
      return body === undefined ? [] : [{ ...row, body }]
    })
    const known = new Set(facts.map(({ id }) => id))
    const gone = [...listed.map(({ position }) => position).filter((position) => !known.has(position)), ...dropped]
    return { rows, gone, obstacles: obstacles.map(({ row, reason }) => ({ position: row.id, reason })) }
  })
}

/** As the relay would read them from the outbox, had a trigger written each now. Those whose row is gone are left out. */
async function rowsOf(listed: Listed[], read: Sql): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = []
  for (const name of new Set(listed.map(({ snapshot }) => snapshot))) {
    const snapshot = findSnapshot(name)
    if (!snapshot) continue
    const of = listed.filter((message) => message.snapshot === name)
    const facts = await readFacts(
      snapshot,
      of.map(({ key }) => key),
      read
    )
    for (const { position, event_id, key, aggregate_id, partition } of of) {
      const body = facts.get(key)
      if (body === undefined) continue
      const { name, version, aggregate } = snapshot.message
      const about = { aggregate_type: aggregate, aggregate_id, ordering_key: aggregate_id, partition }
      const state = { traceparent: null, occurred_at: new Date(), attempts: 0, has_data: false, is_recent: true }
      rows.push({ id: position, sequence: position, event_id, name, version, body, ...about, ...state })
    }
  }
  return rows
}
