import type { Sql } from "../../../shared/database"
import type { Person, PersonalRows } from "../../../shared/personal-data"
import { aboutPerson, deletedRows } from "../../../shared/personal-rows"
import { namesByWhatTheyHold } from "./named-by-what-they-hold"

/** Longest wait for a relay that is publishing, which holds a partition for at most 30 s. */
const LOCK_TIMEOUT = `set local lock_timeout = '35s'`

// In one order, as whoever waits for several locks must; relays and snapshots skip what is locked and wait for nobody.
const LOCK = `
  select partition from apparel_partition
    where partition in (select partition from apparel_outbox where ordering_key = any(:keys)) order by partition for update`

// What is captured would be sent as it was written. A dead letter of it has nothing to wait for any more.
const DROP = `
  with gone as (
    delete from apparel_outbox where ordering_key = any(:keys) and occurred_at <= :until and name = any(:captured) returning id
  ), closed as (
    update apparel_dead_letter set status = 'discarded', resolved_at = now(), resolved_by = 'erasure', resolution = 'Erased'
      where direction = 'outgoing' and status in ('open', 'retrying') and outbox_id in (select id from gone)
  )
  select id from gone`

const UNMAKE = `
  update apparel_outbox set data = null
    where ordering_key = any(:keys) and occurred_at <= :until and name = any(:composed) and data is not null returning id`

// What stands at or behind a dead letter goes on when staff say so, and has no body until then.
const WAITING = `
  select count(*)::int as waiting from apparel_outbox o
    where ordering_key = any(:keys) and occurred_at <= :until and not name = any(:plain || :captured)
      and not exists (select 1 from apparel_dead_letter d where d.direction = 'outgoing' and d.status in ('open', 'retrying')
        and d.ordering_key = o.ordering_key and d.outbox_id <= o.id)`

/**
 * What waits in the outbox is published first, and then erased from the log: an integrator must hear of an order that stands,
 * whoever bought it. What cannot be published now, since the broker is away or staff have not decided, loses the body that
 * was made of it; the relay makes another when its turn comes, of what the engine has then.
 */
export const outboxRows: PersonalRows = {
  read: deletedRows({
    table: "apparel_outbox",
    key: ["id"],
    where: "ordering_key = any(:keys) and occurred_at <= :until",
    shown: ["event_id", "name", "aggregate_type", "aggregate_id", "coalesce(data, facts) as data", "occurred_at"],
  }).read,

  async erase(sql: Sql, person: Person): Promise<number> {
    await sql(LOCK_TIMEOUT)
    await sql(...aboutPerson(LOCK, person))
    const names = namesByWhatTheyHold()
    const dropped = await sql(...aboutPerson(DROP, person, names))
    const unmade = await sql(...aboutPerson(UNMAKE, person, names))
    return dropped.length + unmade.length
  },

  async countWaiting(sql: Sql, person: Person): Promise<number> {
    const [row] = await sql<{ waiting: number }>(...aboutPerson(WAITING, person, namesByWhatTheyHold()))
    return row?.waiting ?? 0
  },
}
