import { SMTPServer } from "smtp-server"

/** What the server took so far. */
export type EmailCounts = { emails: number }

/** Most connections at once; more than one worker opens. */
const MAX_CLIENTS = 20
const MAX_EMAIL_BYTES = 1_048_576

/**
 * A mail server in a process of its own, so that what it costs is not what is measured. It reads every email, keeps none, listens
 * on loopback, sends its port to its parent and answers each of the parent's messages with its count.
 */
function main(): void {
  let emails = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    maxClients: MAX_CLIENTS,
    size: MAX_EMAIL_BYTES,
    onData(stream, _session, done) {
      stream.once("end", () => {
        emails += 1
        done()
      })
      stream.resume()
    },
  })
  server.on("error", () => undefined) // a client that ends resets its connections
  process.on("message", () => process.send?.({ emails } satisfies EmailCounts))
  process.once("disconnect", () => process.exit(0))
  server.listen(0, "127.0.0.1", () => {
    const address = server.server.address()
    if (address && typeof address === "object") process.send?.({ port: address.port })
  })
}

main()
