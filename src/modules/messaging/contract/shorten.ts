import { z } from "@medusajs/framework/zod"

/** Field of a body that names its shortened lists; beside every list that `mayShorten` names. */
export const leftOut = z
  .record(z.string(), z.number().int().min(1))
  .optional()
  .describe(
    "Missing in almost every message. By name of a list: how many of its last elements did not fit, and are to be read by the API"
  )

/** What `left_out` itself may take. */
const NOTE_BYTES = 256

/**
 * `body` in at most `largestBytes` of the JSON that PostgreSQL writes: where it is larger, its longest list of `lists` loses
 * elements from its end, and `left_out` says how many. A body that does not fit without them either is returned without them.
 */
export function shorten<Body extends object>(body: Body, lists: readonly string[], largestBytes: number): Body {
  let size = bytesOf(body)
  if (size <= largestBytes) return body
  const short: Record<string, unknown> = Object.fromEntries(Object.entries(body))
  const missing: Record<string, number> = {}
  for (; size > largestBytes - NOTE_BYTES; size = bytesOf(short)) {
    const name = longestOf(short, lists)
    if (name === undefined) break
    const list = listOf(short, name)
    const kept = withoutLast(list, size - largestBytes + NOTE_BYTES)
    missing[name] = (missing[name] ?? 0) + list.length - kept.length
    short[name] = kept
  }
  return { ...short, left_out: missing } as unknown as Body // the same fields, and `left_out`, which every such body may have
}

const listOf = (body: Record<string, unknown>, name: string): unknown[] => {
  const value = body[name]
  return Array.isArray(value) ? value : []
}

/** Size of a value of JSON as PostgreSQL writes it: with a space after each comma and colon. */
function bytesOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return Buffer.byteLength(JSON.stringify(value) ?? "")
  const sizes = Array.isArray(value)
    ? value.map(bytesOf)
    : Object.entries(value).map(([key, part]) => (part === undefined ? 0 : bytesOf(key) + 2 + bytesOf(part)))
  return sizes.reduce((sum, size) => sum + size + 2, 2)
}

function longestOf(body: Record<string, unknown>, lists: readonly string[]): string | undefined {
  const filled = lists.filter((name) => listOf(body, name).length > 0)
  return filled.sort((a, b) => bytesOf(listOf(body, b)) - bytesOf(listOf(body, a)))[0]
}

function withoutLast(list: unknown[], bytes: number): unknown[] {
  let end = list.length
  for (let saved = 0; end > 0 && saved < bytes; end--) saved += bytesOf(list[end - 1]) + 2
  return list.slice(0, end)
}
