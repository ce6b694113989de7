import { buffer } from "node:stream/consumers"
import { createTransport, type MailMessage, type SendMailOptions, type SMTPPoolOptions } from "nodemailer"
import type { CheckedEmail } from "./check-email"
import { abortReason, EmailError } from "./email-error"
import { toEmailError } from "./to-email-error"
import { isLoopback, parseMailServer, type MailServer } from "./mail-server"
import { maskReason, findSecrets } from "./mask-reason"
import type { EmailSmtpOptions } from "./options"

/** Connections to one mail server. Errors are EmailErrors, what the driver reports ends here. */
export type ConnectionPool = {
  /** Resolves with what the server said. */
  send(email: CheckedEmail, ending: AbortSignal): Promise<string>
  verify(): Promise<void>
  /** Closes idle connections. Call it when nothing is under way. */
  close(): void
}

/** Time a server has to close its side of a connection we ended, in milliseconds. */
const CLOSE_TIMEOUT_MS = 1_000

export function openConnectionPool(options: EmailSmtpOptions): ConnectionPool {
  const server = requireServer(options)
  const secrets = findSecrets(server.login)
  const transporter = createTransport(poolOptions(server, options))
  const handedOver = new WeakSet<AbortSignal>()
  transporter.use("stream", (message, done) => {
    const { signal } = message.data
    if (signal) watchEnd(message, (isHandedOver) => (isHandedOver ? handedOver.add(signal) : handedOver.delete(signal)))
    done()
  })
  return {
    async send(email, ending) {
      try {
        const { response } = await transporter.sendMail({ ...toNodemailerMessage(email), signal: ending })
        return maskReason(response, secrets)
      } catch (error) {
        const isHandedOver = handedOver.has(ending)
        if (ending.aborted) throw new EmailError({ ...abortReason(ending), mayBeDelivered: isHandedOver })
        throw toEmailError(error, { secrets, isHandedOver })
      }
    },
    async verify() {
      await transporter.verify().catch((error: unknown) => {
        throw toEmailError(error, { secrets, isHandedOver: false })
      })
    },
    close: () => void transporter.close(),
  }
}

/** The email as it would go over the line, without a signature. */
export async function composeEmail(email: CheckedEmail): Promise<Buffer> {
  const composer = createTransport({ streamTransport: true, newline: "windows" })
  const { message } = await composer.sendMail(toNodemailerMessage(email))
  return Buffer.isBuffer(message) ? message : buffer(message)
}

function poolOptions(server: MailServer, options: EmailSmtpOptions): SMTPPoolOptions & { pool: true } {
  const { timeouts, pool, tls, dkim } = options
  return {
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.isImplicitTls,
    allowInternalNetworkInterfaces: isLoopback(server.host),
    requireTLS: options.requireTls,
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: true, ...(tls.ca && { ca: tls.ca }) },
    // A login that was given is used: a server that offers none is a mistake worth knowing.
    ...(server.login && { auth: server.login, forceAuth: true }),
    ...pool,
    // Once, for a connection the server closed while it was idle. More is the caller's to decide.
    maxRequeues: 1,
    connectionTimeout: timeouts.connectionMs,
    dnsTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.socketMs,
    socketCloseTimeout: CLOSE_TIMEOUT_MS,
    logger: false,
    debug: false,
    ...(dkim && { dkim }),
  }
}

const toNodemailerMessage = (email: CheckedEmail): SendMailOptions => ({
  ...email,
  // An attachment is its bytes; a path or an address in it would be read from this machine.
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Tells when the last byte of the message went to the line, and when it starts anew on another connection. */
function watchEnd({ message }: MailMessage, tell: (isHandedOver: boolean) => void): void {
  if (!message) return
  const createReadStream = message.createReadStream.bind(message)
  message.createReadStream = (...args) => {
    tell(false)
    return createReadStream(...args).once("end", () => tell(true))
  }
}

function requireServer({ url = "" }: EmailSmtpOptions): MailServer {
  const server = parseMailServer(url)
  if (!server) throw new EmailError({ fault: "shop", code: "SERVER_NOT_FOUND", reason: "there is no mail server's url" })
  return server
}
