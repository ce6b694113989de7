import { SMTPServer } from "smtp-server"

/** What the server took so far. */
export type MailCounts = { mails: number }

/** Most connections at once; more than one worker opens. */
const MAX_CLIENTS = 20
const MAX_MAIL_BYTES = 1_048_576

/**
 * A mail server in a process of its own, so that what it costs is not what is measured. It reads every mail, keeps none, listens
 * on loopback, sends its port to its parent and answers each of the parent's messages with its count.
 */
function main(): void {
  let mails = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    maxClients: MAX_CLIENTS,
    size: MAX_MAIL_BYTES,
    onData(stream, _session, done) {
      stream.once("end", () => {
        mails += 1
        done()
      })
      stream.resume()
    },
  })
  server.on("error", () => undefined) // a client that ends resets its connections
  process.on("message", () => process.send?.({ mails } satisfies MailCounts))
  process.once("disconnect", () => process.exit(0))
  server.listen(0, "127.0.0.1", () => {
    const address = server.server.address()
    if (address && typeof address === "object") process.send?.({ port: address.port })
  })
}

main()
