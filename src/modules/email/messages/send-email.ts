import { z } from "@medusajs/framework/zod"
import { defineIncoming, defineOutgoing, personal } from "../../messaging"

/** What integrators ask for: one email to one address. */
const emailFields = {
  to: personal(z.email().max(254)),
  template: z.string().min(1).max(100).describe("Name of the template"),
  locale: z.string().max(35).nullable().describe("BCP 47; null for the shop's own"),
  data: personal(z.record(z.string(), z.unknown()).describe("What the template shows")),
  order_id: z.string().nullable(),
  idempotency_key: z.string().min(1).max(200).describe("One email is sent per key, however often it is asked for"),
}

/**
 * The shop's own command takes whatever stands in the database: an email to what is no address, written down before addresses
 * were checked, ends as `failed` in sight of staff, not as a dead letter.
 */
const commandFields = { ...emailFields, to: personal(z.string()), idempotency_key: z.string().describe("The email's own") }

const exampleEmail = {
  to: "robin@example.com",
  template: "order-confirmation",
  locale: "de-DE",
  data: { display_id: 1042, first_name: "Robin" },
  order_id: "order_01JD0000000000000000000001",
  idempotency_key: "order-confirmation:order_01JD0000000000000000000001",
}

export const sendEmail = defineOutgoing({
  name: "send_email",
  version: 1,
  kind: "command",
  routingKey: "email.send.v1",
  summary: "Asks the worker to send one email.",
  aggregate: "email",
  carries: "fact",
  source: "a new row of `apparel_email`",
  data: z.object(commandFields),
  example: exampleEmail,
  availability: "available",
})

/** The same, asked for by an integrator. */
export const emailRequest = defineIncoming({
  name: "send_email",
  version: 1,
  kind: "command",
  routingKey: "email.send.v1",
  summary: "Sends one email from a template of the shop that is open to integrators.",
  data: z.strictObject(emailFields),
  example: exampleEmail,
  availability: "available",
})
