import type { Database } from "../../../shared/database"
import { chooseLocale } from "../choose-locale"
import type { EmailOptions } from "../options"
import { queueEmails, type NewEmail } from "../queue-emails"
import type { Seal } from "../seal"
import { dueReminder } from "./due-reminder"
import { leftCarts, type LeftCartRow } from "./left-carts"
import { reminderEmail } from "./reminder-email"

type RemindersSetup = { database: Database; options: EmailOptions; seal: Seal }

const PAGE = 200
const HOUR_MS = 3_600_000

/** Reminds those who agreed to it of the carts that they left. */
export class CartReminders {
  constructor(private readonly setup: RemindersSetup) {}

  /** Queues every reminder that is due at `now`, each once however often this runs, and returns how many are new. */
  async queueDue(now: Date): Promise<number> {
    const { database, options, seal } = this.setup
    const { firstAfterHours, notAfterHours } = options.abandonedCart
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
    const search = { touchedBefore: before(firstAfterHours), touchedAfter: before(notAfterHours), limit: PAGE }
    for (let queued = 0, afterId = ""; ;) {
      const carts = await leftCarts(database.sql, { ...search, afterId })
      const emails = carts.flatMap((cart) => this.emailFor(cart, now) ?? [])
      queued += (await queueEmails(database.sql, seal, emails)).length
      if (carts.length < PAGE) return queued
      afterId = carts.at(-1)?.id ?? afterId
    }
  }

  private emailFor(cart: LeftCartRow, now: Date): NewEmail | undefined {
    const { abandonedCart, defaultLocale, storefrontUrl } = this.setup.options
    const template = dueReminder(cart, abandonedCart, now)
    const locale = chooseLocale({ ...cart, fallback: defaultLocale })
    return template && reminderEmail(template, cart, { locale, storefrontUrl })
  }
}
