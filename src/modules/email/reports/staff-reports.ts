import type { Database } from "../../../shared/database"
import type { EmailOptions } from "../options"
import { buildIdempotencyKey, queueEmails } from "../queue-emails"
import type { SecretCipher } from "../secret-cipher"
import type { StaffRecipients } from "../staff-recipients"
import { previousUtcDay, readDailyFigures, utcDay } from "./daily-report"
import { composeDeadLetterReport, type LastReport, type OpenDeadLetters } from "./dead-letter-report"
import { findLowSizes } from "./low-sizes"

type ReportsSetup = { database: Database; options: EmailOptions; cipher: SecretCipher; staff: StaffRecipients }

type Report = { template: string; about: { type: string; id: string }; data: () => Promise<Record<string, unknown> | undefined> }

/** What staff are told of on a schedule; each method returns how many emails are new, none when nobody is named. */
export class StaffReports {
  constructor(private readonly setup: ReportsSetup) {}

  /** The day before the one of `now`, in UTC; once per day and address. */
  queueDaily(now: Date): Promise<number> {
    const day = previousUtcDay(now)
    return this.queue({
      template: "staff-daily-report",
      about: { type: "day", id: day.date },
      data: async () => ({ day: day.from.toISOString(), ...(await readDailyFigures(this.setup.database.sql, day)) }),
    })
  }

  /** The sizes that run out; once per day and address, not at all when there are none. */
  queueLowStock(now: Date): Promise<number> {
    const { database, options } = this.setup
    return this.queue({
      template: "staff-low-stock",
      about: { type: "day", id: utcDay(now).date },
      data: async () => {
        const sizes = await findLowSizes(database.sql, options.lowStockAtMost)
        return sizes.length > 0 ? { sizes } : undefined
      },
    })
  }

  /** The open dead letters, once there are new ones; see `composeDeadLetterReport`. */
  async queueDeadLetters(open: OpenDeadLetters): Promise<number> {
    const report = composeDeadLetterReport(open, await this.lastDeadLetterReport())
    if (!report) return 0
    const { newestId, reasons } = report
    const about = { type: "dead_letter", id: newestId }
    return this.queue({ template: "staff-dead-letters", about, data: () => Promise.resolve({ reasons }) })
  }

  private async queue({ template, about, data: read }: Report): Promise<number> {
    const { database, options, cipher, staff } = this.setup
    const addresses = await staff.addressesFor(template)
    const data = addresses.length > 0 ? await read() : undefined
    if (!data) return 0
    const emails = addresses.map((recipient) => ({
      template,
      recipient,
      locale: options.defaultLocale,
      data,
      about,
      idempotencyKey: buildIdempotencyKey(template, about, recipient),
      source: "shop",
    }))
    return (await queueEmails(database.sql, cipher, emails)).length
  }

  private async lastDeadLetterReport(): Promise<LastReport> {
    const [last] = await this.setup.database.sql<LastReport>(
      `select max(about_id::bigint)::text as "newestId",
         coalesce(bool_or(status in ('queued', 'sending')), false) as "isUnderWay"
       from apparel_email where template = 'staff-dead-letters' and about_type = 'dead_letter'`
    )
    return last ?? { newestId: null, isUnderWay: false }
  }
}
