import { randomBytes, randomInt } from "node:crypto"
import type { TestDatabase } from "../database"
import { anEmail, anEmailAttempt, aSuppression } from "../email/email-rows"
import { aLoggedMessage, anIncomingDeadLetter, anOutboxRow, anOutgoingDeadLetter } from "../messaging/message-rows"

export type KnownPerson = {
  customerId: string
  orderId: string
  email: string
  /** All that may stand nowhere once they are erased. */
  values: string[]
}

/** Somebody of whom every table of ours that can know people knows something. Their name is nobody else's. */
export async function aPerson(database: TestDatabase): Promise<KnownPerson> {
  const tag = randomBytes(5).toString("hex")
  const name = `Quirine${tag}`
  const email = `quirine.${tag}@post.example`
  const [street, phone, chest] = [`Lindenhof ${tag}`, `+49 171 ${tag}`, randomInt(100_000_000, 999_999_999)]
  const [customerId, orderId] = [`cus_${tag}`, `order_${tag}`]
  const body = { email, first_name: name, shipping_address: { address_1: street, phone } }
  await database.query(`insert into customer (id, email, first_name, phone, has_account) values ($1, $2, $3, $4, true)`, [
    customerId,
    `Q${email.slice(1)}`,
    name,
    phone,
  ])
  await database.query(`insert into "order" (id, currency_code, email, customer_id) values ($1, 'eur', $2, $3)`, [
    orderId,
    email,
    customerId,
  ])
  // What the engine's own rows made the triggers write is theirs to tell.
  await database.query(`delete from apparel_outbox where ordering_key = any($1)`, [[customerId, orderId]])
  await emailsOf(database, { email, orderId, data: body, name })
  await messagesOf(database, { email, orderId, customerId, body })
  await fitOf(database, { customerId, orderId, chest, name })
  return { customerId, orderId, email, values: [name, email, street, phone, String(chest)] }
}

type OfEmails = { email: string; orderId: string; data: object; name: string }

async function emailsOf(database: TestDatabase, { email, orderId, data, name }: OfEmails): Promise<void> {
  const shown = { data, subject: `Your order, ${name}`, html: `<p>${name}</p>`, plain: name }
  const sent = await anEmail(database, {
    recipient: email,
    order_id: orderId,
    ...shown,
    idempotency_key: `confirmation:${email}`,
  })
  await anEmailAttempt(database, sent, { response: `250 Ok for <${email}>` })
  await anEmail(database, { recipient: `Q${email.slice(1)}`, status: "failed", ...shown, last_error: `550 <${email}> unknown` })
  await anEmail(database, { recipient: email, status: "queued", template: "customer-welcome", ...shown, html: null, plain: null })
  await anEmail(database, { recipient: "owner@shop.example", template: "staff-new-order", order_id: orderId, ...shown })
  await aSuppression(database, { address: email, reason: `Asked by ${name}` })
  await database.query(
    `insert into apparel_email_preference (address, has_consent, source) values ($1, false, 'unsubscribe link')`,
    [email]
  )
}

type OfMessages = { email: string; orderId: string; customerId: string; body: object }

async function messagesOf(database: TestDatabase, { email, orderId, customerId, body }: OfMessages): Promise<void> {
  const about = { aggregate_id: orderId, ordering_key: orderId }
  await aLoggedMessage(database, { ...about, data: body })
  await aLoggedMessage(database, {
    ...about,
    data: body,
    published_at: "2026-01-05T08:00:00Z",
    occurred_at: "2026-01-05T08:00:00Z",
  })
  const ofCustomer = { name: "customer_created", aggregate_type: "customer", aggregate_id: customerId, ordering_key: customerId }
  await aLoggedMessage(database, { ...ofCustomer, data: body })
  await anOutgoingDeadLetter(database, orderId, { body: Buffer.from(JSON.stringify(body)) })
  // Behind the parked one, and one that nothing is in the way of.
  await anOutboxRow(database, { ...about, name: "order_updated", data: body })
  await anOutboxRow(database, { ...ofCustomer, name: "customer_updated", data: body })
  const incoming = (content: string, status: string) =>
    anIncomingDeadLetter(database, { body: Buffer.from(content), status, name: "send_email" })
  await incoming(JSON.stringify({ to: email, data: body }), "open")
  await incoming(JSON.stringify({ to: email.toUpperCase(), data: body }), "retried")
  await incoming(`no json, but ${email} and \u00ff`, "discarded")
  await incoming(JSON.stringify({ order_id: orderId, note: body }), "open")
  await database.query(
    `insert into apparel_queue_message (queue, message_id, type, routing_key, headers, body, sent_at)
     values ('apparel.email-sender', $1, 'send_email', 'email.send.v1', '{}', $2, extract(epoch from now()))`,
    [randomBytes(8).toString("hex"), Buffer.from(JSON.stringify({ to: email, data: body }))]
  )
}

type OfFit = { customerId: string; orderId: string; chest: number; name: string }

async function fitOf(database: TestDatabase, { customerId, orderId, chest, name }: OfFit): Promise<void> {
  await database.query(
    `insert into apparel_fit_profile (id, customer_id, name, measurements, consent_at)
     values ('fitprof_' || $1, $1, $2, jsonb_build_object('BodyMeasurementChest', $3::int), now())`,
    [customerId, name, chest]
  )
  await database.query(
    `insert into apparel_fit_advice (id, product_id, customer_id, profile_id, status, size, belief)
     values ('advice_' || $1, 'prod_1', $1, 'fitprof_' || $1, 'recommended', 'M', '{}')`,
    [customerId]
  )
  await database.query(
    `insert into apparel_fit_outcome (line_item_id, piece, order_id, product_id, customer_id, size, position, outcome, source,
       weight, belief_mean, belief_variance, advised_size, occurred_at)
     values ('line_' || $2, 1, $2, 'prod_1', $1, 'M', 3, 'fit', 'survey', 1, 3.2, 0.5, 'M', now())`,
    [customerId, orderId]
  )
}
