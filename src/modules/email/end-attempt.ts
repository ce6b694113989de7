import type { Sql } from "../../shared/database"
import type { AttemptOutcome, EmailStatus, TakenEmail } from "./email-row"

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
