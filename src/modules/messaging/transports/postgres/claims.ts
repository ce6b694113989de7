import type { Database } from "../../../../shared/database"
import type { Headers } from "../transport"
import { ACKNOWLEDGE, CLAIM, RELEASE, RENEW, RETRY, SET_ASIDE } from "./statements"

/** A message that this process holds, until its lease is over, by `claim_token`. */
export type ClaimedRow = {
  id: string
  message_id: string
  type: string
  routing_key: string
  headers: Headers
  body: Buffer
  user_name: string | null
  correlation_id: string | null
  sent_at: string
  attempt: number
  claim_token: string
  deliveries: number
}

type Claim = Pick<ClaimedRow, "id" | "claim_token">

/** What can be done with messages of a queue; each statement leaves alone what somebody else claimed meanwhile. */
export class Claims {
  constructor(private readonly database: Database) {}

  /** The oldest due messages of `queue`, at most `limit`, in order. */
  async take(queue: string, limit: number): Promise<ClaimedRow[]> {
    const rows = await this.database.sql<ClaimedRow>(CLAIM, [queue, limit])
    return rows.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  }

  acknowledge = (claims: Claim[]) => this.change(ACKNOWLEDGE, claims)
  renew = (claims: Claim[]) => this.change(RENEW, claims)
  release = (claims: Claim[]) => this.change(RELEASE, claims)
  retry = (claim: Claim, delayMs: number) => this.change(RETRY, [claim], delayMs)
  setAside = (claims: Claim[], queue: string) => this.change(SET_ASIDE, claims, queue)

  private async change(statement: string, claims: Claim[], ...more: unknown[]): Promise<void> {
    if (claims.length === 0) return
    const [ids, tokens] = [claims.map(({ id }) => id), claims.map(({ claim_token }) => claim_token)]
    await this.database.sql(statement, [ids, tokens, ...more])
  }
}
