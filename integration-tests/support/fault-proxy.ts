import { connect, createServer, type Socket } from "node:net"
import { atEnd } from "./at-end"

/** A TCP relay that can be cut and mended: how tests take a service away without touching it. */
export type FaultProxy = {
  port: number
  /** Same URL as the target's, by way of this proxy. */
  url: string
  /** Ends all connections at once and refuses new ones. */
  cut(): void
  /**
   * Keeps connections open but passes nothing on, as a network that swallows packets does. What lost a byte so stays dead
   * after `mend`: TCP has no holes.
   */
  freeze(): void
  mend(): void
}

/** Starts a proxy in front of the service at `target`, any URL with host and port. */
export async function aFaultProxy(target: string, defaultPort: number): Promise<FaultProxy> {
  const upstream = new URL(target)
  const sockets = new Set<Socket>()
  let state: "open" | "cut" | "frozen" = "open"

  const server = createServer((client) => {
    if (state === "cut") return void client.destroy()
    const service = connect(Number(upstream.port) || defaultPort, upstream.hostname)
    let isDead = false
    for (const [from, to] of [
      [client, service],
      [service, client],
    ] as const) {
      sockets.add(from)
      from.on("data", (data) => {
        if (state === "frozen") isDead = true
        if (!isDead) to.write(data)
      })
      from.on("close", () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on("error", () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("The proxy has no port")
  const url = new URL(target)
  url.hostname = "127.0.0.1"
  url.port = String(address.port)

  const cut = () => {
    state = "cut"
    for (const socket of sockets) socket.destroy()
  }
  atEnd(() => {
    cut()
    server.close()
  })
  return { port: address.port, url: url.href, cut, freeze: () => void (state = "frozen"), mend: () => void (state = "open") }
}
