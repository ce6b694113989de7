import type { AdminSuppression } from "../../types/http/email"
import type { Database } from "../../shared/database"

const MOST = 1_000

type SuppressionRow = Omit<AdminSuppression, "suppressed_at"> & { suppressed_at: Date }

/** Addresses that are written to no more: refused too often, or named by staff. */
export class Suppressions {
  constructor(private readonly database: Pick<Database, "sql">) {}

  /** Newest first, at most 1,000. */
  async all(): Promise<AdminSuppression[]> {
    const rows = await this.database.sql<SuppressionRow>(
      `select address, refusals, reason, suppressed_at from apparel_email_suppression
       where suppressed_at is not null order by suppressed_at desc limit $1`,
      [MOST]
    )
    return rows.map((row) => ({ ...row, suppressed_at: row.suppressed_at.toISOString() }))
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
  }
}
