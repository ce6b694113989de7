import { Agent, request, type IncomingMessage } from "node:http"
import type { HostileRequest } from "./hostile-requests"

/** What came of a request; `status` 0 when nothing did within a minute, or the connection broke. */
export type Outcome = { request: HostileRequest; status: number; ms: number; body: string }

/** More than a request may take on a busy machine; one that hangs ends here. */
const PATIENCE_MS = 60_000

/** Sends all requests over `clients` connections that are kept; the outcomes stand in their order. */
export async function flood(url: string, requests: readonly HostileRequest[], clients = 8): Promise<Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const outcomes: Outcome[] = []
  let next = 0
  const client = async () => {
    for (let index = next++; index < requests.length; index = next++) {
      const one = requests[index]
      if (one) outcomes[index] = await sendHostile(url, one, agent)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return outcomes
}

/** One request by itself, with nothing of it tidied up. */
export async function sendHostile(url: string, hostile: HostileRequest, agent?: Agent): Promise<Outcome> {
  const startedAt = performance.now()
  const { status, body } = await exchange(url, hostile, agent)
  return { request: hostile, status, body, ms: performance.now() - startedAt }
}

function exchange(url: string, hostile: HostileRequest, agent?: Agent): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url)
  const { method, path, headers, body } = hostile
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) }
  return new Promise((resolve) => {
    const outgoing = request(
      { hostname, port, method, path, headers: { ...headers, ...length }, agent },
      (response: IncomingMessage) => {
        let text = ""
        response.setEncoding("utf8").on("data", (piece: string) => (text += text.length < 2_000 ? piece : ""))
        response.on("error", (error) => resolve({ status: 0, body: error.message }))
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }))
      }
    )
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)))
    outgoing.on("error", (error) => resolve({ status: 0, body: error.message }))
    outgoing.end(body)
  })
}
