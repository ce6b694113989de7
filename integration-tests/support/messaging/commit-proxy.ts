import { connect, createServer, type Socket } from "node:net"
import { atEnd } from "../at-end"

export type CommitPoint = { commit: number; when: "before" | "after" }

/** A relay in front of PostgreSQL that sees every COMMIT: `before` it reaches the server, `after` the server made it durable. */
export type CommitProxy = {
  /** Address of the database by way of this proxy. */
  url: string
  /** Counts commits from now on. Returns the count so far. */
  count(): () => number
  /**
   * Counts commits from now on and stops at the point: the connection that reached it, and each other that is in the
   * middle of a transaction or an answer, hangs from then on. Connections at rest and new ones still work, so another
   * request of the same process can be stopped elsewhere. Resolves once the point is reached.
   */
  stopAt(point: CommitPoint): Promise<void>
}

const QUERY = "Q".charCodeAt(0)
const READY_FOR_QUERY = "Z".charCodeAt(0)
const STATUS_OF_READY = 5
const OUTSIDE_TRANSACTIONS = "I".charCodeAt(0)

/**
 * Starts a proxy for `databaseUrl`, which must allow connections without TLS. The protocol is read far enough to find
 * statements that are exactly a commit (knex sends them as simple queries) and the end of their answers.
 */
export async function aCommitProxy(databaseUrl: string): Promise<CommitProxy> {
  const upstream = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const connections = new Set<Connection>()
  let commits = 0
  let point: CommitPoint | undefined
  let reached: () => void = () => undefined

  const stopHere = (connection: Connection) => {
    point = undefined
    for (const each of connections) each.hangs ||= each.isBusy || each === connection
    reached()
  }
  const is = (when: CommitPoint["when"]) => point?.when === when && point.commit === commits

  const server = createServer((client) => {
    const database = connect(Number(upstream.port) || 5432, upstream.hostname)
    const connection: Connection = { isBusy: true, hangs: false }
    connections.add(connection)
    let awaitsAnswer = false
    const front = new MessageReader({ hasStartup: true })
    const back = new MessageReader({ hasStartup: false })
    client.on("data", (data) => {
      for (const message of front.read(data)) {
        if (connection.hangs) return
        connection.isBusy = true
        if (isCommit(message)) {
          commits++
          if (is("before")) return stopHere(connection)
          awaitsAnswer = is("after")
        }
        database.write(message)
      }
    })
    database.on("data", (data) => {
      for (const message of back.read(data)) {
        if (connection.hangs) return
        if (message[0] === READY_FOR_QUERY) {
          if (awaitsAnswer) return stopHere(connection)
          connection.isBusy = message[STATUS_OF_READY] !== OUTSIDE_TRANSACTIONS
        }
        client.write(message)
      }
    })
    client.on("close", () => connections.delete(connection))
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket)
      socket.on("close", () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.on("error", () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("The proxy has no port")
  const url = new URL(databaseUrl)
  url.hostname = "127.0.0.1"
  url.port = String(address.port)
  atEnd(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    url: url.href,
    count() {
      commits = 0
      return () => commits
    },
    stopAt(wanted) {
      commits = 0
      point = wanted
      return new Promise((resolve) => (reached = resolve))
    },
  }
}

type Connection = {
  /** In the middle of a transaction or an answer. */
  isBusy: boolean
  hangs: boolean
}

function isCommit(message: Buffer): boolean {
  return message[0] === QUERY && /^\s*commit\s*;?\s*$/i.test(message.subarray(5, message.length - 1).toString())
}

/** Cuts a stream into messages of PostgreSQL's protocol: type, length, content; the first of a client has no type. */
class MessageReader {
  private rest = Buffer.alloc(0)
  private isStartup: boolean

  constructor({ hasStartup }: { hasStartup: boolean }) {
    this.isStartup = hasStartup
  }

  read(data: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, data])
    const messages: Buffer[] = []
    for (;;) {
      const head = this.isStartup ? 0 : 1
      if (this.rest.length < head + 4) return messages
      const length = head + this.rest.readUInt32BE(head)
      if (this.rest.length < length) return messages
      messages.push(this.rest.subarray(0, length))
      this.rest = this.rest.subarray(length)
      this.isStartup = false
    }
  }
}
