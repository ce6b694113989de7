import { checkMail } from "./check-mail"
import { untilEnd, withDeadline } from "./deadline"
import type { MailTransport } from "./mail-transport"
import { openMailPool } from "./nodemailer-client"
import { longestSendMs, type EmailSmtpOptions } from "./options"
import { makeSlots } from "./slots"

/** Sends over pooled connections. No mail takes longer than `longestSendMs`, its wait for a connection included. */
export function smtpTransport(options: EmailSmtpOptions): MailTransport {
  const pool = openMailPool(options)
  const slots = makeSlots(options.pool.maxConnections)
  const longestMs = longestSendMs(options)
  return {
    kind: "smtp",
    async send(mail, signal) {
      const checked = checkMail(mail)
      return withDeadline(longestMs, signal, async (ending) => {
        const release = await slots.take(ending)
        try {
          return { messageId: mail.messageId, response: await pool.send(checked, ending) }
        } finally {
          release()
        }
      })
    },
    verify: (signal) => withDeadline(longestMs, signal, (ending) => untilEnd(ending, pool.verify())),
    async close() {
      await slots.close()
      pool.close()
    },
  }
}
