import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { judgeAddress, type Refusal } from "./judge-address"

export type ServerTimes = {
  /** How long a client may take for its headers, in milliseconds. */
  headersMs: number
  /** How long for the whole request, in milliseconds. */
  requestMs: number
}

/** nginx is stricter. Node alone gives a client that drips one minute and five. */
const TIMES: ServerTimes = { headersMs: 20_000, requestMs: 120_000 }

/** Node's own, by which a server is known whose owner did not choose. */
const NODE_TIMES: ServerTimes = { headersMs: 60_000, requestMs: 300_000 }

/**
 * Stands in front of everything that listens to `server` so far: it sees a request only when its address is sound. A
 * client that drips is cut.
 */
export function guardServer(server: Server, times: ServerTimes = TIMES): void {
  if (server.headersTimeout === NODE_TIMES.headersMs) server.headersTimeout = times.headersMs
  if (server.requestTimeout === NODE_TIMES.requestMs) server.requestTimeout = times.requestMs

  const listeners = server.listeners("request")
  server.removeAllListeners("request")
  server.on("request", (req: IncomingMessage, res: ServerResponse) => {
    const refusal = judgeAddress(req.url ?? "", req.headers["x-medusa-locale"])
    if (refusal) return refuse(res, refusal)
    for (const listener of listeners) Reflect.apply(listener, server, [req, res])
  })
}

/** In the shape of the engine's errors. */
function refuse(res: ServerResponse, { status, code, message }: Refusal): void {
  const body = JSON.stringify({ type: "invalid_data", code, message })
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  })
  res.end(body)
}
