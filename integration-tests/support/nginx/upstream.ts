import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import type { AddressInfo, Socket } from "node:net"

export type Upstream = {
  /** host:port */
  address: string
  /** Requests that arrived, in order. */
  requests: IncomingMessage[]
  connections(): number
  /** From now on only the other side ends an idle connection. */
  keepIdleConnections(): void
  /** Listens again, on the same address. */
  start(): Promise<void>
  stop: () => Promise<void>
}

/** A tiny server to stand behind nginx; remembers what reached it. Answers 200 `{"ok":true}` unless told otherwise. */
export async function startUpstream(answer: RequestListener = answerOk): Promise<Upstream> {
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  server.on("connection", (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  // A TCP server's address is never a path or null once it listens.
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    keepIdleConnections: () => {
      server.keepAliveTimeout = 0
    },
    start: async () => {
      server.listen(port, "127.0.0.1")
      await once(server, "listening")
    },
    stop: async () => {
      if (!server.listening) return
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await once(server, "close")
    },
  }
}

const answerOk: RequestListener = (request, response) => {
  request.resume()
  request.on("end", () => response.setHeader("content-type", "application/json").end('{"ok":true}'))
}
