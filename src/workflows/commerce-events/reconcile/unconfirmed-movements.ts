import type { Sql } from "../../../shared/database"
import { recordRepair } from "../../../modules/messaging"

/**
 * Hands captures and refunds to staff that the provider did not confirm within `abandonAfterSeconds`: their process
 * died around the call, so nobody here knows whether money moved. Retry publishes them as carried out, discard drops them.
 *
 * @returns the ids of the captures and refunds.
 */
export async function raiseUnconfirmedMovements(sql: Sql, abandonAfterSeconds: number): Promise<string[]> {
  const raised = await sql<{ id: string }>(
    `with unconfirmed as (
       update apparel_outbox set is_ready = true, last_error = 'unconfirmed'
       where not is_ready and name in ('payment_success', 'payment_refunded')
         and occurred_at < now() - make_interval(secs => $1)
       returning id, event_id, name, ordering_key, facts
     )
     insert into apparel_dead_letter (direction, message_id, name, ordering_key, outbox_id, body, reason_code, reason)
     select 'outgoing', event_id, name, ordering_key, id, convert_to(facts::text, 'UTF8'), 'PROVIDER_UNCONFIRMED',
       'The provider never confirmed it: look there, then retry if the money moved or discard if it did not'
     from unconfirmed
     returning coalesce(convert_from(body, 'UTF8')::jsonb->>'capture_id', convert_from(body, 'UTF8')::jsonb->>'refund_id') as id`,
    [abandonAfterSeconds]
  )
  for (const { id } of raised) {
    await recordRepair(sql, "movement_unconfirmed", id, "The provider never confirmed it; given to staff")
  }
  return raised.map(({ id }) => id)
}
