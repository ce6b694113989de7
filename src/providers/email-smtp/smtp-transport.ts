import { withDeadline } from "../../shared/deadline"
import { checkEmail } from "./check-email"
import { aborted, EmailError } from "./email-error"
import type { EmailTransport } from "./email-transport"
import { openConnectionPool } from "./nodemailer-client"
import { longestSendMs, type EmailSmtpOptions } from "./options"
import { createSemaphore } from "./semaphore"

/** Sends over pooled connections. No email takes longer than `longestSendMs`, its wait for a connection included. */
export function smtpTransport(options: EmailSmtpOptions): EmailTransport {
  const pool = openConnectionPool(options)
  const semaphore = createSemaphore(options.pool.maxConnections)
  const ms = longestSendMs(options)
  const late = () => new EmailError({ fault: "temporary", code: "TIMED_OUT", reason: `not done within ${ms} ms` })
  return {
    kind: "smtp",
    async send(email, signal) {
      const checked = checkEmail(email)
      // Only the work knows whether the server has the email already, so it has the last word.
      return withDeadline({ ms, late, signal, aborted, waits: true }, async (ending) => {
        const release = await semaphore.acquire(ending)
        try {
          return { messageId: email.messageId, response: await pool.send(checked, ending) }
        } finally {
          release()
        }
      })
    },
    verify: (signal) => withDeadline({ ms, late, signal, aborted }, () => pool.verify()),
    async close() {
      await semaphore.close()
      pool.close()
    },
  }
}
