import type { Sql } from "../../shared/database"
import { queueEmails, type NewEmail } from "./queue-emails"
import type { SecretCipher } from "./secret-cipher"

/** How many emails of one template one address is sent within some hours. */
export type SecretLimit = { most: number; withinHours: number }

/**
 * Queues an email with secrets in the transaction behind `sql`, or answers nothing and sends nothing once its recipient was
 * sent as many of its template as `limit` says: whoever asks must not be able to flood a stranger.
 */
export async function queueSecret(sql: Sql, cipher: SecretCipher, email: NewEmail, limit: SecretLimit): Promise<string[]> {
  const recipient = email.recipient.toLowerCase()
  // One after the other: of thirty at once each would count the emails before all of them.
  await sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`apparel_email:${email.template}:${recipient}`])
  const [row] = await sql<{ sent: number }>(
    `select count(*)::int as sent from apparel_email where lower(recipient) = $1 and template = $2
       and created_at > now() - make_interval(hours => $3)`,
    [recipient, email.template, limit.withinHours]
  )
  return (row?.sent ?? 0) >= limit.most ? [] : queueEmails(sql, cipher, [email])
}
