import type { Database } from "../../shared/database"
import type { AdminEmail, AdminEmailResponse, AdminEmailsResponse } from "../../types/http/email"
import type { EmailStatus } from "./email-row"
import { emailErrors } from "./errors"
import { queueEmails } from "./queue-emails"
import type { Seal } from "./seal"
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

type EmailRow = Omit<AdminEmail, "created_at" | "sent_at"> & { created_at: Date; sent_at: Date | null }

type OpenedRow = Omit<AdminEmailResponse["email"], "created_at" | "sent_at"> & Pick<EmailRow, "created_at" | "sent_at">

const LISTED = `id, template, recipient, locale, status, subject, order_id, attempts, last_error, created_at, sent_at`

/** What staff see of the emails, and may ask for again. */
export class EmailList {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal
  ) {}

  /** Newest first; ids grow with time. */
  async page({ status, template, q, cursor, limit }: EmailFilter): Promise<AdminEmailsResponse> {
    const rows = await this.database.sql<EmailRow>(
      `select ${LISTED} from apparel_email
       where ($1::text is null or status = $1) and ($2::text is null or template = $2)
         and ($3::text is null or lower(recipient) = lower($3) or order_id = $3 or id = $3)
         and ($4::text is null or id < $4)
       order by id desc limit $5`,
      [status ?? null, template ?? null, q ?? null, cursor ?? null, limit + 1]
    )
    const emails = rows.slice(0, limit).map(withTimes)
    return { emails, next_cursor: rows.length > limit ? (emails.at(-1)?.id ?? null) : null }
  }

  /** @throws EMAIL_NOT_FOUND */
  async open(id: string): Promise<AdminEmailResponse["email"]> {
    const [email] = await this.database.sql<OpenedRow>(
      `select ${LISTED}, html, plain, message_id, resend_of, last_error_code,
         coalesce((select jsonb_agg(to_jsonb(a) - 'email_id' order by a.number) from apparel_email_attempt a
           where a.email_id = e.id), '[]') as attempts_made
       from apparel_email e where id = $1`,
      [id]
    )
    if (!email) throw emailErrors.EMAIL_NOT_FOUND({ id })
    return withTimes(email)
  }

  /**
   * Asks for an ended email once more, as a new one, and returns its id.
   *
   * @throws EMAIL_NOT_FOUND, EMAIL_UNDER_WAY, or EMAIL_SECRET_GONE for one whose link works no more.
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
    const isUnderWay = email.status === "queued" || email.status === "sending" || email.is_resending
    if (isUnderWay) throw emailErrors.EMAIL_UNDER_WAY({ id })
    if (hasTemplate(email.template) && templateNamed(email.template).secrets.length > 0)
      throw emailErrors.EMAIL_SECRET_GONE({ id })
    const { template, recipient, locale, data, order_id, about_type, about_id, resent } = email
    const [queued] = await queueEmails(this.database.sql, this.seal, [
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

const withTimes = <Row extends { created_at: Date; sent_at: Date | null }>(row: Row) => ({
  ...row,
  created_at: row.created_at.toISOString(),
  sent_at: row.sent_at?.toISOString() ?? null,
})
