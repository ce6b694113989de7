import type { Sql } from "../../../shared/database"
import { recordRepair } from "../../../modules/messaging"
import { settleFacts } from "../settle/settle-facts"
import { STANDS, type UndoableFact } from "../settle/stands"

type Limits = { settleAfterSeconds: number; abandonAfterSeconds: number }

/** Why staff are asked, by what is left of the candidates. */
const REASONS = {
  movement_unconfirmed: {
    code: "PROVIDER_UNCONFIRMED",
    text: "The provider never confirmed it: look there, then retry if the money moved or discard if it did not",
    detail: "The provider never confirmed it; given to staff",
  },
  fact_interrupted: {
    code: "WORKFLOW_INTERRUPTED",
    text: "The shop stopped in the middle of it and neither finished nor undid it: look at the order, then retry if it happened or discard if it did not",
    detail: "Its workflow never ended; given to staff",
  },
}

export type Interruption = keyof typeof REASONS

/**
 * Hands candidates to staff that did not settle within `abandonAfterSeconds`: their process died around a provider's call or
 * between two steps of a workflow, so nobody here knows what happened. Retry publishes them, discard drops them.
 *
 * @returns their ids, by kind.
 */
export async function raiseInterruptedFacts(sql: Sql, limits: Limits): Promise<Record<Interruption, string[]>> {
  const undoable = Object.keys(STANDS) as UndoableFact[] // Object.keys forgets the names
  // What merely waited for a relay that was away is no question for staff.
  for (const name of undoable) await settleFacts(sql, name, limits)
  return {
    movement_unconfirmed: await raise(sql, "movement_unconfirmed", ["payment_success", "payment_refunded"], limits),
    fact_interrupted: await raise(sql, "fact_interrupted", undoable, limits),
  }
}

async function raise(sql: Sql, kind: Interruption, names: string[], { abandonAfterSeconds }: Limits): Promise<string[]> {
  const { code, text, detail } = REASONS[kind]
  const raised = await sql<{ id: string }>(
    `with interrupted as (
       update apparel_outbox set is_ready = true, last_error = $4
       where not is_ready and name = any($1) and occurred_at < now() - make_interval(secs => $2)
       returning id, event_id, name, aggregate_id, ordering_key, facts
     ), raised as (
       insert into apparel_dead_letter (direction, message_id, name, ordering_key, outbox_id, body, reason_code, reason)
       select 'outgoing', event_id, name, ordering_key, id, convert_to(facts::text, 'UTF8'), $3, $5 from interrupted
     )
     select coalesce(facts->>'capture_id', facts->>'refund_id', aggregate_id) as id from interrupted`,
    [names, abandonAfterSeconds, code, kind, text]
  )
  for (const { id } of raised) await recordRepair(sql, kind, id, detail)
  return raised.map(({ id }) => id)
}
