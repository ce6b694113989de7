import { randomUUID } from "node:crypto"
import { MailError } from "../../mail-error"
import type { Mail, MailTransport } from "../../mail-transport"
import { makeMailTransport } from "../../make-mail-transport"
import { emailSmtpOptions } from "../../options"
import { atEnd } from "./at-end"

export const aMail = (fields: Partial<Mail> = {}): Mail => ({
  messageId: `${randomUUID()}@shop.example`,
  from: "Hypex <orders@shop.example>",
  to: "buyer@home.example",
  subject: "Your order",
  html: "<p>It is on its way.</p>",
  text: "It is on its way.",
  ...fields,
})

/** A transport by raw options, closed after the test. */
export function aTransport(rawOptions: Record<string, unknown>): MailTransport {
  const transport = makeMailTransport(emailSmtpOptions.parse(rawOptions))
  atEnd(() => transport.close())
  return transport
}

/** The MailError `work` ends with. */
export async function failureOfSend(work: Promise<unknown>): Promise<MailError> {
  const error = await work.then(
    () => new Error("It was sent"),
    (reason: unknown) => reason
  )
  if (error instanceof MailError) return error
  throw error
}
