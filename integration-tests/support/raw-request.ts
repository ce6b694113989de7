import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http"
import { request as httpsRequest } from "node:https"

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type RawRequest = {
  method?: string
  /** Sent as it stands: `..` and percent signs are not tidied up, as `fetch` would. */
  path?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

/** One request on a connection of its own, with nothing added or normalized; accepts self-signed certificates. */
export function rawRequest(url: string, { method = "GET", path, headers, body }: RawRequest = {}): Promise<RawAnswer> {
  const target = new URL(url)
  const request = target.protocol === "https:" ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        method,
        path: path ?? `${target.pathname}${target.search}`,
        headers: { ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }), ...headers },
        agent: false,
        rejectUnauthorized: false,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
        )
      }
    )
    outgoing.on("error", reject)
    outgoing.end(body)
  })
}
