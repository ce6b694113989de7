import { EventEmitter } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { atEnd } from "./at-end"

export type ReceivedEmail = { from: string; to: string[]; isEncrypted: boolean; source: string }

/** `closed` events count connections that ended. */
export type TestServer = {
  url: string
  port: number
  emails: ReceivedEmail[]
  mostAtOnce: number
  events: EventEmitter<{ open: []; closed: [] }>
}

/** A reply of the server in the words of a real one. */
export const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode })

/** A real SMTP server on the loopback interface that keeps what it is sent. */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<TestServer> {
  const test: TestServer = { url: "", port: 0, emails: [], mostAtOnce: 0, events: new EventEmitter() }
  let openCount = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      test.mostAtOnce = Math.max(test.mostAtOnce, ++openCount)
      test.events.emit("open")
      done()
    },
    onClose() {
      openCount--
      test.events.emit("closed")
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        test.emails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          isEncrypted: session.secure,
          source: Buffer.concat(chunks).toString("utf8"),
        })
        done()
      })
    },
    ...options,
  })
  // A client that refuses our certificate is an error to the server, too.
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  atEnd(() => new Promise<void>((resolve) => server.close(resolve)))
  test.port = (server.server.address() as AddressInfo).port // it listens on a port, never on a path
  test.url = `${options.secure ? "smtps" : "smtp"}://127.0.0.1:${test.port}`
  return test
}
