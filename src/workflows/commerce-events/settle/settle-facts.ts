import type { Sql } from "../../../shared/database"
import { IS_TO_RETELL, retellingOf } from "./retell"
import { completenessOf, IS_COMPLETE, STANDS, type UndoableFact } from "./stands"

type Limits = { settleAfterSeconds: number }

/** The rule `settle` of message `name`, whose facts the workflow that wrote them can still undo. */
export const settlesAs =
  (name: UndoableFact) =>
  (sql: Sql, limits: Limits): Promise<number> =>
    settleFacts(sql, name, limits)

/**
 * Drops the candidates `name` whose rows no longer say so, and makes ready what stands: at once when Medusa reported the
 * end of the workflow (`confirmed_at`), else after `settleAfterSeconds` when what the workflow writes last is there too.
 * What was undone and yet told meanwhile, by another message, is told as it is now.
 *
 * @returns how many became ready.
 */
export async function settleFacts(sql: Sql, name: UndoableFact, { settleAfterSeconds }: Limits): Promise<number> {
  // In one statement: what is dropped is the other half of what is kept, and both must be seen by the same rows.
  const settled = await sql(
    `with undone as (
       delete from apparel_outbox c
       where not c.is_ready and c.name = $1 and not (${STANDS[name]}) and not (${IS_TO_RETELL[retellingOf(name)]})
     )
     update apparel_outbox c set is_ready = true
     where not c.is_ready and c.name = $1 and c.last_error is null and case when ${STANDS[name]}
       then c.confirmed_at is not null
         or (c.occurred_at < now() - make_interval(secs => $2) and (${IS_COMPLETE[completenessOf(name)]}))
       else ${IS_TO_RETELL[retellingOf(name)]} end
     returning c.id`,
    [name, settleAfterSeconds]
  )
  return settled.length
}
