/** What waits for a person now. */
export type OpenDeadLetters = {
  /** Id of the newest one, a whole number; undefined when there is none. */
  newestId: string | undefined
  groups: { reason_code: string; count: number }[]
}

/** What staff were told before. */
export type Told = {
  /** Id of the newest one when they were last told. */
  lastId: string | null
  /** The last mail about them has not left yet. */
  isUnderWay: boolean
}

export type DeadLetterNews = { newestId: string; reasons: { reason: string; count: number }[] }

/**
 * What staff hear of: everything open, once something newer is among it than they were told of. Nothing while the last
 * mail has not left: with the mail server away, dead mails would make new ones.
 */
export function deadLetterNews({ newestId, groups }: OpenDeadLetters, told: Told): DeadLetterNews | undefined {
  if (newestId === undefined || told.isUnderWay) return undefined
  if (told.lastId !== null && BigInt(newestId) <= BigInt(told.lastId)) return undefined
  const counts = new Map<string, number>()
  for (const { reason_code, count } of groups) counts.set(reason_code, (counts.get(reason_code) ?? 0) + count)
  const reasons = [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count)
  return reasons.length > 0 ? { newestId, reasons } : undefined
}
