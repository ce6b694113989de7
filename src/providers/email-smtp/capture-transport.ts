import { checkMail } from "./check-mail"
import { MailError } from "./mail-error"
import type { MailTransport } from "./mail-transport"

/** Accepts what could be sent and delivers nothing: a shop without a mail server works, and reads its mails in the admin. */
export const captureTransport = (): MailTransport => ({
  kind: "capture",
  async send(mail, signal) {
    checkMail(mail)
    if (signal?.aborted) throw new MailError({ fault: "temporary", code: "ABORTED", reason: "sending was aborted" })
    return { messageId: mail.messageId, response: "captured, not delivered" }
  },
  verify: () => Promise.resolve(),
  close: () => Promise.resolve(),
})
