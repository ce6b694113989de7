import { createHash, timingSafeEqual } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"

/** A request for `/metrics`, as far as the guard looks at it; `address` is that of the socket. */
export type MetricsCaller = { address: string | undefined; headers: IncomingHttpHeaders }

const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/
const FORWARDING = /^(forwarded|via|x-real-ip|x-client-ip|x-forwarded-.+)$/

/**
 * Whether the caller may read the figures: a program on this machine that asks directly, or whoever brings `token`.
 *
 * What a proxy on this machine passes on also comes from the loopback address; its forwarding headers give it away.
 */
export function mayReadMetrics({ address = "", headers }: MetricsCaller, token: string | undefined): boolean {
  if (token !== undefined && isSame(headers.authorization ?? "", `Bearer ${token}`)) return true
  return LOOPBACK.test(address) && !Object.keys(headers).some((name) => FORWARDING.test(name))
}

/** Takes equally long for every wrong text, whatever its length. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
