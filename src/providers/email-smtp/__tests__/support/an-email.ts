import { randomUUID } from "node:crypto"
import { EmailError } from "../../email-error"
import type { OutgoingEmail, EmailTransport } from "../../email-transport"
import { createEmailTransport } from "../../create-email-transport"
import { emailSmtpOptions } from "../../options"
import { atEnd } from "./at-end"

export const anEmail = (fields: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  messageId: `${randomUUID()}@shop.example`,
  from: "Hypex <orders@shop.example>",
  to: "buyer@home.example",
  subject: "Your order",
  html: "<p>It is on its way.</p>",
  text: "It is on its way.",
  ...fields,
})

/** A transport by raw options, closed after the test. */
export function aTransport(rawOptions: Record<string, unknown>): EmailTransport {
  const transport = createEmailTransport(emailSmtpOptions.parse(rawOptions))
  atEnd(() => transport.close())
  return transport
}

/** The EmailError `work` ends with. */
export async function failureOfSend(work: Promise<unknown>): Promise<EmailError> {
  const error = await work.then(
    () => new Error("It was sent"),
    (reason: unknown) => reason
  )
  if (error instanceof EmailError) return error
  throw error
}
