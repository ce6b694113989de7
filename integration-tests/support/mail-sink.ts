import { SMTPServer } from "smtp-server"
import { atEnd } from "./at-end"

export type ReceivedMail = { from: string; to: string[]; source: string }

/** A real SMTP server that keeps what it is sent. */
export type MailSink = { url: string; mails: ReceivedMail[] }

export async function aMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        const source = Buffer.concat(chunks).toString("utf8")
        mails.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), source })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  atEnd(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  if (!address || typeof address === "string") throw new Error("The mail sink has no port")
  return { url: `smtp://127.0.0.1:${address.port}`, mails }
}
