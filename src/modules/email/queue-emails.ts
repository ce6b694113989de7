import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../shared/database"
import type { SecretCipher, Secrets } from "./secret-cipher"

/** What an email is about, such as an order or a parcel. */
type About = { type: string; id: string }

/** What somebody asks the shop to send. */
export type NewEmail = {
  template: string
  recipient: string
  /** BCP 47 */
  locale: string
  /** What the template shows, without its secrets. */
  data: Record<string, unknown>
  /** Fields of `data` that only the recipient may read; encrypted until it is sent. */
  secrets?: Secrets
  /** When the secrets are worth nothing any more; it is not sent after that. */
  expiresAt?: Date
  about?: About
  orderId?: string | null
  /** One email exists per key, however often it is asked for. */
  idempotencyKey: string
  /** Who asked: `shop`, the id of a member of staff, or an integrator's source. */
  source: string
  resendOf?: string
}

/** (template, subject of the email, recipient): what makes an email the same as another. */
export const buildIdempotencyKey = (template: string, about: About, recipient: string): string =>
  `${template}:${about.type}/${about.id}:${recipient.toLowerCase()}`

/**
 * Writes `emails` down to be sent and returns the ids of those that are new; the trigger on the table asks the sender in
 * the same transaction.
 */
export async function queueEmails(sql: Sql, cipher: SecretCipher, emails: NewEmail[]): Promise<string[]> {
  if (emails.length === 0) return []
  const rows = emails.map((email) => {
    const id = generateEntityId(undefined, "apemail")
    const { about, secrets, expiresAt, ...rest } = email
    return {
      id,
      template: rest.template,
      recipient: rest.recipient,
      locale: rest.locale,
      data: rest.data,
      idempotency_key: rest.idempotencyKey,
      source: rest.source,
      about_type: about?.type ?? null,
      about_id: about?.id ?? null,
      order_id: rest.orderId ?? null,
      resend_of: rest.resendOf ?? null,
      secret: secrets ? cipher.encrypt(id, secrets).toString("hex") : null,
      expires_at: expiresAt?.toISOString() ?? null,
    }
  })
  const queued = await sql<{ id: string }>(
    `insert into apparel_email (id, template, recipient, locale, data, idempotency_key, source, about_type, about_id, order_id,
       resend_of, secret, expires_at)
     select id, template, recipient, locale, data, idempotency_key, source, about_type, about_id, order_id, resend_of,
       decode(secret, 'hex'), expires_at
     from jsonb_to_recordset($1::jsonb) as email (id text, template text, recipient text, locale text, data jsonb,
       idempotency_key text, source text, about_type text, about_id text, order_id text, resend_of text, secret text,
       expires_at timestamptz)
     order by idempotency_key
     on conflict (idempotency_key) do nothing returning id`,
    [JSON.stringify(rows)]
  )
  return queued.map(({ id }) => id)
}
