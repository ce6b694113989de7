import type { Database } from "../../shared/database"
import type { AttemptOutcome, EmailStatus } from "./email-row"
import { emailErrors } from "./errors"
import { ERASED } from "./personal-data"
import { queueEmails } from "./queue-emails"
import type { SecretCipher } from "./secret-cipher"
import { hasTemplate, templateNamed } from "./templates/registry"

export type EmailFilter = {
  status?: EmailStatus | undefined
  template?: string | undefined
  /** An address, an order's id, or an email's id. */
  q?: string | undefined
  /** Only emails before this id, which is how one pages. */
  cursor?: string | undefined
  limit: number
}

/** An email as staff see it in the list. */
export type ListedEmail = {
  id: string
  template: string
  recipient: string
  /** BCP 47 */
  locale: string
  status: EmailStatus
  subject: string | null
  orderId: string | null
  attempts: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
}

/** One conversation with the mail server. */
export type Attempt = {
  number: number
  outcome: AttemptOutcome
  smtpCode: number | null
  /** What the server said. */
  response: string | null
  ms: number
  endedAt: Date
}

/** An email with the copy as sent, in which secrets are masked. */
export type OpenedEmail = ListedEmail & {
  html: string | null
  plain: string | null
  messageId: string | null
  resendOf: string | null
  lastErrorCode: string | null
  attemptsMade: Attempt[]
}

const LISTED = `id, template, recipient, locale, status, subject, order_id as "orderId", attempts, last_error as "lastError",
  created_at as "createdAt", sent_at as "sentAt"`

/** What staff see of the emails, and may ask for again. */
export class EmailList {
  constructor(
    private readonly database: Database,
    private readonly cipher: SecretCipher
  ) {}

  /** Newest first; ids grow with time. `nextCursor` is null on the last page. */
  async page({ status, template, q, cursor, limit }: EmailFilter): Promise<{ emails: ListedEmail[]; nextCursor: string | null }> {
    const rows = await this.database.sql<ListedEmail>(
      `select ${LISTED} from apparel_email
       where ($1::text is null or status = $1) and ($2::text is null or template = $2)
         and ($3::text is null or lower(recipient) = lower($3) or order_id = $3 or id = $3)
         and ($4::text is null or id < $4)
       order by id desc limit $5`,
      [status ?? null, template ?? null, q ?? null, cursor ?? null, limit + 1]
    )
    const emails = rows.slice(0, limit)
    return { emails, nextCursor: rows.length > limit ? (emails.at(-1)?.id ?? null) : null }
  }

  /** @throws EMAIL_NOT_FOUND */
  async open(id: string): Promise<OpenedEmail> {
    const { sql } = this.database
    const [email] = await sql<Omit<OpenedEmail, "attemptsMade">>(
      `select ${LISTED}, html, plain, message_id as "messageId", resend_of as "resendOf", last_error_code as "lastErrorCode"
       from apparel_email where id = $1`,
      [id]
    )
    if (!email) throw emailErrors.EMAIL_NOT_FOUND({ id })
    const attemptsMade = await sql<Attempt>(
      `select number, outcome, smtp_code as "smtpCode", response, ms, ended_at as "endedAt"
       from apparel_email_attempt where email_id = $1 order by number`,
      [id]
    )
    return { ...email, attemptsMade }
  }

  /**
   * Asks for an ended email once more, as a new one, and returns its id.
   *
   * @throws EMAIL_NOT_FOUND, EMAIL_UNDER_WAY, EMAIL_ERASED, or EMAIL_SECRET_GONE for one whose link works no more.
   */
  async resend(id: string, staffId: string): Promise<string> {
    const [email] = await this.database.sql<Resendable>(
      `select template, recipient, locale, data, order_id, about_type, about_id, status,
         (select count(*)::int from apparel_email r where r.resend_of = e.id) as resent,
         exists (select 1 from apparel_email r where r.resend_of = e.id and r.status in ('queued', 'sending')) as is_resending
       from apparel_email e where id = $1`,
      [id]
    )
    if (!email) throw emailErrors.EMAIL_NOT_FOUND({ id })
    if (email.recipient === ERASED) throw emailErrors.EMAIL_ERASED({ id })
    const isUnderWay = email.status === "queued" || email.status === "sending" || email.is_resending
    if (isUnderWay) throw emailErrors.EMAIL_UNDER_WAY({ id })
    if (hasTemplate(email.template) && templateNamed(email.template).secrets.length > 0)
      throw emailErrors.EMAIL_SECRET_GONE({ id })
    const { template, recipient, locale, data, order_id, about_type, about_id, resent } = email
    const [queued] = await queueEmails(this.database.sql, this.cipher, [
      {
        template,
        recipient,
        locale,
        data,
        orderId: order_id,
        ...(about_type && about_id && { about: { type: about_type, id: about_id } }),
        // Two clicks at once ask for the same email.
        idempotencyKey: `resend:${id}:${resent + 1}`,
        source: staffId,
        resendOf: id,
      },
    ])
    if (queued === undefined) throw emailErrors.EMAIL_UNDER_WAY({ id })
    return queued
  }
}

type Resendable = {
  template: string
  recipient: string
  locale: string
  data: Record<string, unknown>
  order_id: string | null
  about_type: string | null
  about_id: string | null
  status: EmailStatus
  resent: number
  is_resending: boolean
}
