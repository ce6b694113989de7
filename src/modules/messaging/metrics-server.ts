import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { MessagingMetrics } from "./metrics"
import { mayReadMetrics } from "./metrics-guard"

type MetricsServerSetup = {
  metrics: MessagingMetrics
  /** 0 takes any free port. */
  port: number
  token: string | undefined
}

/** Serves `/metrics` on the loopback interface, for workers, which have no routes. */
export class MetricsServer {
  private readonly server: Server

  constructor(private readonly setup: MetricsServerSetup) {
    const { metrics, token } = setup
    this.server = createServer((request, response) => {
      const isAsked = request.method === "GET" && request.url?.split("?")[0] === "/metrics"
      const caller = { address: request.socket.remoteAddress, headers: request.headers }
      if (!isAsked || !mayReadMetrics(caller, token)) return void response.writeHead(404).end()
      metrics.expose().then(
        ({ contentType, text }) =>
          response.writeHead(200, { "content-type": contentType, "cache-control": "no-store" }).end(text),
        () => response.writeHead(500).end()
      )
    })
  }

  /** Listens and resolves with the port. @throws the system's error when the port is taken. */
  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject)
      this.server.listen(this.setup.port, "127.0.0.1", () => {
        this.server.removeListener("error", reject)
        // Figures are not worth a process: what goes wrong later ends one answer.
        this.server.on("error", () => undefined)
        resolve((this.server.address() as AddressInfo).port) // a TCP server that listens has a port
      })
    })
  }

  /** Stops listening and ends open connections. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}
