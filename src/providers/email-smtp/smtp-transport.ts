import { withDeadline } from "../../shared/deadline"
import { checkMail } from "./check-mail"
import { aborted, MailError } from "./mail-error"
import type { MailTransport } from "./mail-transport"
import { openMailPool } from "./nodemailer-client"
import { longestSendMs, type EmailSmtpOptions } from "./options"
import { makeSlots } from "./slots"

/** Sends over pooled connections. No mail takes longer than `longestSendMs`, its wait for a connection included. */
export function smtpTransport(options: EmailSmtpOptions): MailTransport {
  const pool = openMailPool(options)
  const slots = makeSlots(options.pool.maxConnections)
  const ms = longestSendMs(options)
  const late = () => new MailError({ fault: "temporary", code: "TIMED_OUT", reason: `not done within ${ms} ms` })
  return {
    kind: "smtp",
    async send(mail, signal) {
      const checked = checkMail(mail)
      // Only the work knows whether the server has the mail already, so it has the last word.
      return withDeadline({ ms, late, signal, aborted, waits: true }, async (ending) => {
        const release = await slots.take(ending)
        try {
          return { messageId: mail.messageId, response: await pool.send(checked, ending) }
        } finally {
          release()
        }
      })
    },
    verify: (signal) => withDeadline({ ms, late, signal, aborted }, () => pool.verify()),
    async close() {
      await slots.close()
      pool.close()
    },
  }
}
