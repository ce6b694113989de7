import { createHmac } from "node:crypto"
import { isIPv6 } from "node:net"
import { deriveKey } from "../../shared/derive-key"
import type { Sql } from "../../shared/database"

/** What is counted: requests of one client, or about one address. */
export type CountScope = "consent of client" | "consent of address"

/**
 * Counts what strangers ask for, in the hours in which they do; all servers of a shop count together.
 *
 * Who asked is kept as an HMAC alone, for at most a day: neither an address nor an IP address is in the table.
 */
export class RequestCounts {
  private readonly key: Buffer

  constructor(
    private readonly sql: Sql,
    secret: string
  ) {
    this.key = deriveKey(secret, "apparel-email-request-counts")
  }

  /** Counts one more request, and says whether it is among the first `most` of its hour. */
  async admit(scope: CountScope, who: string, most: number): Promise<boolean> {
    const [row] = await this.sql<{ requests: number }>(
      `insert into apparel_email_request_count as c (scope, who, requests) values ($1, $2, 1)
       on conflict (scope, who) do update set
         requests = case when c.started_at <= now() - interval '1 hour' then 1 else least(c.requests, $3) + 1 end,
         started_at = case when c.started_at <= now() - interval '1 hour' then now() else c.started_at end
       returning requests`,
      [scope, this.disguise(who), most]
    )
    return (row?.requests ?? 0) <= most
  }

  private disguise(who: string): Buffer {
    return createHmac("sha256", this.key).update(who.toLowerCase()).digest()
  }
}

/** Who a client is: its IP address, of IPv6 the network that one household has (/64). */
export function clientOf(ip: string | undefined): string {
  const bare = (ip ?? "").replace(/^::ffff:(?=\d+\.)/i, "")
  return isIPv6(bare) ? expandIPv6(bare).slice(0, 4).join(":") : bare
}

/** The eight groups of an IPv6 address, of which `::` leaves out some. */
function expandIPv6(ip: string): string[] {
  const [head = "", tail] = (ip.split("%")[0] ?? "").split("::")
  const groups = (part: string) => part.split(":").filter((group) => group !== "")
  const [first, last] = [groups(head), groups(tail ?? "")]
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0")
  return [...first, ...zeros, ...last].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
}
