import type { Database } from "../../shared/database"
import type { ErasedAddresses } from "./erased-addresses"

const MAX_LISTED = 1_000

export type Suppression = { address: string; refusals: number; reason: string; suppressedAt: Date }

/** Addresses that are written to no more: refused too often, or named by staff. */
export class Suppressions {
  constructor(
    private readonly database: Pick<Database, "sql">,
    private readonly erased: ErasedAddresses
  ) {}

  /** Newest first, at most 1,000. */
  list(): Promise<Suppression[]> {
    return this.database.sql<Suppression>(
      `select address, refusals, reason, suppressed_at as "suppressedAt" from apparel_email_suppression
       where suppressed_at is not null order by suppressed_at desc limit $1`,
      [MAX_LISTED]
    )
  }

  async add(address: string, reason: string): Promise<void> {
    await this.database.sql(
      `insert into apparel_email_suppression as s (address, reason, suppressed_at) values (lower($1), $2, now())
       on conflict (address) do update set reason = excluded.reason, updated_at = now(),
         suppressed_at = coalesce(s.suppressed_at, excluded.suppressed_at)`,
      [address, reason]
    )
  }

  /** Writes to `address` again; its refusals count from zero. */
  async lift(address: string): Promise<void> {
    await this.database.sql(`delete from apparel_email_suppression where address = lower($1)`, [address])
    await this.erased.lift(this.database.sql, address)
  }
}
