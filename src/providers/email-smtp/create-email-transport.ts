import { checkEmail } from "./check-email"
import { EmailError } from "./email-error"
import type { EmailTransport } from "./email-transport"
import { fileTransport } from "./file-transport"
import type { EmailSmtpOptions } from "./options"
import { smtpTransport } from "./smtp-transport"

/** The transport that parsed options ask for. Connects with the first email, or `verify`. */
export function createEmailTransport(options: EmailSmtpOptions): EmailTransport {
  switch (options.transport) {
    case "smtp":
      return smtpTransport(options)
    case "file":
      return fileTransport(options)
    case "capture":
      return captureTransport()
  }
}

/** Accepts what could be sent and delivers nothing: a shop without a mail server works, and reads its emails in the admin. */
const captureTransport = (): EmailTransport => ({
  kind: "capture",
  async send(email, signal) {
    checkEmail(email)
    if (signal?.aborted) throw new EmailError({ fault: "temporary", code: "ABORTED", reason: "sending was aborted" })
    return { messageId: email.messageId, response: "captured, not delivered" }
  },
  verify: () => Promise.resolve(),
  close: () => Promise.resolve(),
})
