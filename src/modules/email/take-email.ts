import type { Sql } from "../../shared/database"
import { emailErrors } from "./errors"
import type { EmailStatus, TakenEmail } from "./email-row"

/** Longer than any attempt lasts: after it, whoever had the email is dead. In seconds. */
export const LONGEST_ATTEMPT_SECONDS = 120

/**
 * Takes the email `id` for an attempt; nobody else gets it until that ended. Undefined when there is nothing left to do.
 *
 * @throws EMAIL_BUSY while another worker talks to the mail server about it.
 */
export async function takeEmail(sql: Sql, id: string): Promise<TakenEmail | undefined> {
  const [taken] = await sql<TakenEmail>(
    `update apparel_email e set status = 'sending', attempts = attempts + 1, sending_since = clock_timestamp(),
       updated_at = clock_timestamp()
     where id = $1 and (status = 'queued'
       or (status = 'sending' and sending_since < clock_timestamp() - make_interval(secs => $2)))
     returning id, template, recipient, locale, data, secret, attempts,
       coalesce(expires_at <= clock_timestamp(), false) as is_expired,
       exists (select 1 from apparel_email_suppression s where s.address = lower(e.recipient) and s.suppressed_at is not null)
         as is_suppressed,
       exists (select 1 from apparel_email_preference p where p.address = lower(e.recipient) and p.has_consent) as has_consent,
       coalesce(e.about_type = 'cart' and exists (select 1 from cart c where c.id = e.about_id
         and (c.completed_at is not null or c.deleted_at is not null)), false) as is_overtaken`,
    [id, LONGEST_ATTEMPT_SECONDS]
  )
  if (taken) return taken
  const [other] = await sql<{ status: EmailStatus }>(`select status from apparel_email where id = $1`, [id])
  if (other?.status === "sending") throw emailErrors.EMAIL_BUSY({ id })
  return undefined
}
