import { checkEmail } from "./check-email"
import { untilEnd, withDeadline } from "./deadline"
import type { EmailTransport } from "./email-transport"
import { openConnectionPool } from "./nodemailer-client"
import { longestSendMs, type EmailSmtpOptions } from "./options"
import { createSemaphore } from "./semaphore"

/** Sends over pooled connections. No email takes longer than `longestSendMs`, its wait for a connection included. */
export function smtpTransport(options: EmailSmtpOptions): EmailTransport {
  const pool = openConnectionPool(options)
  const semaphore = createSemaphore(options.pool.maxConnections)
  const longestMs = longestSendMs(options)
  return {
    kind: "smtp",
    async send(email, signal) {
      const checked = checkEmail(email)
      return withDeadline(longestMs, signal, async (ending) => {
        const release = await semaphore.acquire(ending)
        try {
          return { messageId: email.messageId, response: await pool.send(checked, ending) }
        } finally {
          release()
        }
      })
    },
    verify: (signal) => withDeadline(longestMs, signal, (ending) => untilEnd(ending, pool.verify())),
    async close() {
      await semaphore.close()
      pool.close()
    },
  }
}
