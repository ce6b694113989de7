import type { UndoableFact } from "./stands"

const WAITING = `from apparel_outbox d where not d.is_ready and d.name = c.name and d.ordering_key = c.ordering_key
  and d.aggregate_id = c.aggregate_id`

/** A body takes its sequence when it is made; one of a row that is ready and not published yet may be in the making. */
const wasToldBy = (creation: string) => `c.id = (select max(d.id) ${WAITING}) and (
  exists (select 1 from apparel_log l where l.ordering_key = c.ordering_key and l.aggregate_id = c.aggregate_id
    and l.name in (c.name, '${creation}') and l.sequence > (select min(d.id) ${WAITING}))
  or exists (select 1 from apparel_outbox o where o.ordering_key = c.ordering_key and o.aggregate_id = c.aggregate_id
    and o.name in (c.name, '${creation}') and o.is_ready))`

/**
 * By message that tells a state, an SQL condition on candidate `c`, which was undone: somebody may have heard of it all the
 * same, since another message about the same rows was made while they said so. So they are told what the rows say now.
 */
export const IS_TO_RETELL = {
  order_updated: wasToldBy("order_created"),
  customer_updated: wasToldBy("customer_created"),
  anything_else: `false`,
}

/** Where `IS_TO_RETELL` says it of `name`. */
export const retellingOf = (name: UndoableFact): keyof typeof IS_TO_RETELL => (isNamed(name) ? name : "anything_else")

const isNamed = (name: string): name is keyof typeof IS_TO_RETELL => name in IS_TO_RETELL
