import type { Sql } from "../../shared/database"
import { emailErrors } from "./errors"
import type { AttemptOutcome, EmailStatus, TakenEmail } from "./email-row"

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

/** What is kept of an email as it was sent, without its secrets. */
export type SentCopy = { messageId: string; subject: string; html: string; text: string }

export type AttemptEnd = {
  outcome: AttemptOutcome
  status: Exclude<EmailStatus, "sending">
  ms: number
  smtpCode?: number | undefined
  /** What the server said, or what went wrong; without addresses and secrets. */
  response: string
  code?: string
  copy?: SentCopy
}

/** Writes down how the attempt ended; a final state takes the secret away. */
export async function endAttempt(sql: Sql, email: TakenEmail, end: AttemptEnd): Promise<void> {
  const { copy } = end
  await sql(
    `with ended as (
       update apparel_email set status = $2, updated_at = clock_timestamp(), sending_since = null,
         sent_at = case when $2 = 'sent' then clock_timestamp() end,
         last_error_code = $3, last_error = case when $2 = 'sent' then null else $4 end,
         secret = case when $2 = 'queued' then secret end,
         message_id = coalesce($5, message_id), subject = coalesce($6, subject), html = coalesce($7, html),
         plain = coalesce($8, plain)
       where id = $1 and status = 'sending' and attempts = $9 returning id)
     insert into apparel_email_attempt (email_id, number, outcome, smtp_code, response, ms)
     select id, $9, $10, $11, $4, $12 from ended on conflict do nothing`,
    [
      email.id,
      end.status,
      end.code ?? null,
      end.response,
      copy?.messageId ?? null,
      copy?.subject ?? null,
      copy?.html ?? null,
      copy?.text ?? null,
      email.attempts,
      end.outcome,
      end.smtpCode ?? null,
      Math.round(end.ms),
    ]
  )
}

/** Ends an email that is not sent to anybody: no attempt was made. */
export async function suppress(sql: Sql, email: TakenEmail, code: string, reason: string): Promise<void> {
  await sql(
    `update apparel_email set status = 'suppressed', secret = null, sending_since = null, attempts = attempts - 1,
       last_error_code = $2, last_error = $3, updated_at = clock_timestamp() where id = $1 and status = 'sending'`,
    [email.id, code, reason]
  )
}

/** Counts a refusal of `address` by its server; from `suppressAfter` on it is written to no more. */
export async function countRefusal(sql: Sql, address: string, reason: string, suppressAfter: number): Promise<void> {
  await sql(
    `insert into apparel_email_suppression as s (address, refusals, reason, suppressed_at)
     values (lower($1), 1, $2, case when $3 <= 1 then now() end)
     on conflict (address) do update set refusals = s.refusals + 1, reason = excluded.reason, updated_at = now(),
       suppressed_at = coalesce(s.suppressed_at, case when s.refusals + 1 >= $3 then now() end)`,
    [address, reason, suppressAfter]
  )
}
