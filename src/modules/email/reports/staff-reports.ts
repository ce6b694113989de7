import type { Database } from "../../../shared/database"
import type { EmailOptions } from "../options"
import { keyOf, queueEmails } from "../queue-emails"
import type { Seal } from "../seal"
import type { StaffRecipients } from "../staff-recipients"
import { dayFigures } from "./day-figures"
import { deadLetterNews, type OpenDeadLetters, type Told } from "./dead-letter-news"
import { lowSizes } from "./low-sizes"
import { dayBefore, dayOf } from "./report-day"

type ReportsSetup = { database: Database; options: EmailOptions; seal: Seal; staff: StaffRecipients }

type Report = { template: string; about: { type: string; id: string }; data: () => Promise<Record<string, unknown> | undefined> }

/** What staff are told of by the clock; each method returns how many mails are new, none when nobody is named. */
export class StaffReports {
  constructor(private readonly setup: ReportsSetup) {}

  /** The day before the one of `now`, in UTC; once per day and address. */
  queueDaily(now: Date): Promise<number> {
    const day = dayBefore(now)
    return this.queue({
      template: "staff-daily-report",
      about: { type: "day", id: day.date },
      data: async () => ({ day: day.from.toISOString(), ...(await dayFigures(this.setup.database.sql, day)) }),
    })
  }

  /** The sizes that run out; once per day and address, not at all when there are none. */
  queueLowStock(now: Date): Promise<number> {
    const { database, options } = this.setup
    return this.queue({
      template: "staff-low-stock",
      about: { type: "day", id: dayOf(now).date },
      data: async () => {
        const sizes = await lowSizes(database.sql, options.lowStockAtMost)
        return sizes.length > 0 ? { sizes } : undefined
      },
    })
  }

  /** The dead letters that nobody was told of, see `deadLetterNews`. */
  async queueDeadLetters(open: OpenDeadLetters): Promise<number> {
    const news = deadLetterNews(open, await this.told())
    if (!news) return 0
    const { newestId, reasons } = news
    const about = { type: "dead_letter", id: newestId }
    return this.queue({ template: "staff-dead-letters", about, data: () => Promise.resolve({ reasons }) })
  }

  private async queue({ template, about, data: read }: Report): Promise<number> {
    const { database, options, seal, staff } = this.setup
    const addresses = await staff.of(template)
    const data = addresses.length > 0 ? await read() : undefined
    if (!data) return 0
    const emails = addresses.map((recipient) => ({
      template,
      recipient,
      locale: options.defaultLocale,
      data,
      about,
      idempotencyKey: keyOf(template, about, recipient),
      source: "shop",
    }))
    return (await queueEmails(database.sql, seal, emails)).length
  }

  private async told(): Promise<Told> {
    const [told] = await this.setup.database.sql<Told>(
      `select max(about_id::bigint)::text as "lastId",
         coalesce(bool_or(status in ('queued', 'sending')), false) as "isUnderWay"
       from apparel_email where template = 'staff-dead-letters' and about_type = 'dead_letter'`
    )
    return told ?? { lastId: null, isUnderWay: false }
  }
}
