import { randomUUID } from "node:crypto"
import type { TestDatabase } from "../database"

type Values = Record<string, unknown>

async function insert(database: TestDatabase, table: string, values: Values): Promise<void> {
  const columns = Object.keys(values)
  const parameters = columns.map((_, index) => `$${index + 1}`)
  await database.query(`insert into ${table} (${columns.join(", ")}) values (${parameters.join(", ")})`, Object.values(values))
}

let lastId = 0

/** An email that was sent; returns its id. Ids grow, as they do in a shop. */
export async function anEmail(database: TestDatabase, values: Values = {}): Promise<string> {
  lastId += 1
  const id = `apemail_${String(lastId).padStart(26, "0")}`
  await insert(database, "apparel_email", {
    id,
    template: "order-confirmation",
    recipient: "ada@example.com",
    locale: "en-GB",
    status: "sent",
    idempotency_key: randomUUID(),
    source: "shop",
    data: {},
    attempts: 1,
    message_id: `<${id}@shop.example>`,
    subject: "We have received your order 1042",
    html: "<html><head></head><body><p>Thank you, Ada</p></body></html>",
    plain: "Thank you, Ada",
    sent_at: new Date(),
    ...values,
  })
  return id
}

/** What the mail server said about an email. */
export const anEmailAttempt = (database: TestDatabase, emailId: string, values: Values = {}): Promise<void> =>
  insert(database, "apparel_email_attempt", {
    email_id: emailId,
    number: 1,
    outcome: "sent",
    smtp_code: 250,
    response: "250 2.0.0 Ok: queued",
    ms: 84,
    ...values,
  })

/** An address that is written to no more. */
export const aSuppression = (database: TestDatabase, values: Values = {}): Promise<void> =>
  insert(database, "apparel_email_suppression", {
    address: "gone@example.com",
    refusals: 3,
    reason: "550 5.1.1 No such user",
    suppressed_at: new Date(),
    ...values,
  })

/** `count` sent emails: every thousandth failed, every second of those is about a parcel. */
export const manyEmails = (database: TestDatabase, count: number): Promise<object[]> =>
  database.query(
    `insert into apparel_email (id, template, recipient, locale, status, idempotency_key, source, data, subject)
     select 'apemail_' || lpad(n::text, 26, '0'),
       case when n % 2000 = 0 then 'shipment-sent' else 'order-confirmation' end,
       'shopper-' || n || '@example.com', 'en-GB', case when n % 1000 = 0 then 'failed' else 'sent' end,
       'many:' || n, 'shop', '{}', 'Email number ' || n
     from generate_series(1, $1::int) n`,
    [count]
  )
