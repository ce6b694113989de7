const DAY_MS = 86_400_000

/** A whole day in UTC; the end is exclusive. */
export type ReportDay = {
  /** ISO 8601, such as 2026-11-24. */
  date: string
  from: Date
  to: Date
}

/** The day that `now` is in, in UTC. */
export function dayOf(now: Date): ReportDay {
  const from = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS)
  return { date: from.toISOString().slice(0, 10), from, to: new Date(from.getTime() + DAY_MS) }
}

/** The day before the one that `now` is in. */
export const dayBefore = (now: Date): ReportDay => dayOf(new Date(now.getTime() - DAY_MS))
