import { SMTPServer } from "smtp-server"
import { atEnd } from "../at-end"

export type ReceivedEmail = { from: string; to: string[]; source: string }

/** What the server answers to an email instead of taking it, such as 451 or 550. */
export type EmailRefusal = { responseCode: number; message: string }

type SinkRules = {
  /** Called with every email before it is answered; what it returns is the refusal. */
  onEmail?: (email: ReceivedEmail) => EmailRefusal | undefined | Promise<EmailRefusal | undefined>
  /** Where it listens; taken again after `stop`. (Default: a free port) */
  port?: number
}

/** A real SMTP server that keeps what it takes. */
export type MailSink = {
  url: string
  emails: ReceivedEmail[]
  /** Those to `address`. */
  to(address: string): ReceivedEmail[]
  /** Refuses connections from now on. */
  stop(): Promise<void>
  /** Listens again at the same port. */
  start(): Promise<void>
}

export async function aMailSink({ onEmail, port = 0 }: SinkRules = {}): Promise<MailSink> {
  const emails: ReceivedEmail[] = []
  const aServer = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope
          const source = Buffer.concat(chunks).toString("utf8")
          const email = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), source }
          void Promise.resolve(onEmail?.(email)).then((refusal) => {
            if (refusal) return done(Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }))
            emails.push(email)
            done()
          })
        })
      },
    })
  let server = aServer()
  let taken = port
  const start = async () => {
    server = aServer()
    server.on("error", () => undefined) // clients that were killed reset their connections
    await new Promise<void>((resolve) => server.listen(taken, "127.0.0.1", resolve))
    const address = server.server.address()
    if (!address || typeof address === "string") throw new Error("The mail sink has no port")
    taken = address.port
  }
  const stop = () => new Promise<void>((resolve) => server.close(resolve))
  await start()
  atEnd(stop)
  const to = (address: string) => emails.filter((email) => email.to.includes(address))
  return { url: `smtp://127.0.0.1:${taken}`, emails, to, stop, start }
}
