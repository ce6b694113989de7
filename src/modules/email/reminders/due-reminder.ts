import type { EmailOptions } from "../options"

const HOUR_MS = 3_600_000

/** What decides whether the owner of a cart is written to. */
export type ReminderState = {
  touchedAt: Date
  /** When the first reminder was queued, if it was. */
  firstQueuedAt: Date | null
  isSecondQueued: boolean
}

type Hours = Omit<EmailOptions["abandonedCart"], "seriesEveryHours">

export type Reminder = "abandoned-cart-first" | "abandoned-cart-second"

/**
 * The reminder that a cart is due at `now`; each comes once, however often the cart is touched again.
 *
 *   hours since the last change | reminder         (4, 24 and 72: `abandonedCart`)
 *                        0 ..  4 | none
 *                        4 .. 24 | the first
 *                       24 .. 72 | the second, and never sooner after the first than usual
 *                       72 ..    | none
 */
export function dueReminder(cart: ReminderState, options: Hours, now: Date): Reminder | undefined {
  const { firstAfterHours, secondAfterHours, notAfterHours } = options
  const hoursAlone = hoursBetween(cart.touchedAt, now)
  if (hoursAlone < firstAfterHours || hoursAlone >= notAfterHours) return undefined
  if (hoursAlone < secondAfterHours) return cart.firstQueuedAt ? undefined : "abandoned-cart-first"
  if (cart.isSecondQueued) return undefined
  const isTooSoon = cart.firstQueuedAt && hoursBetween(cart.firstQueuedAt, now) < secondAfterHours - firstAfterHours
  return isTooSoon ? undefined : "abandoned-cart-second"
}

const hoursBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / HOUR_MS
