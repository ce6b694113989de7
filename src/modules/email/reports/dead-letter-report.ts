/** What waits for a person now. */
export type OpenDeadLetters = {
  /** Id of the newest one, a whole number; undefined when there is none. */
  newestId: string | undefined
  groups: { reason_code: string; count: number }[]
}

/** What the latest email about dead letters said. */
export type LastReport = {
  /** Id of the newest dead letter it counted; null when there was no such email yet. */
  newestId: string | null
  /** It has not left yet. */
  isUnderWay: boolean
}

export type DeadLetterReport = { newestId: string; reasons: { reason: string; count: number }[] }

/**
 * The report to staff: all open dead letters by reason, once there is a newer one than the last report counted. Nothing
 * while that report has not left: with the mail server away, every email that fails would lead to another report.
 */
export function composeDeadLetterReport({ newestId, groups }: OpenDeadLetters, last: LastReport): DeadLetterReport | undefined {
  if (newestId === undefined || last.isUnderWay) return undefined
  if (last.newestId !== null && BigInt(newestId) <= BigInt(last.newestId)) return undefined
  const counts = new Map<string, number>()
  for (const { reason_code, count } of groups) counts.set(reason_code, (counts.get(reason_code) ?? 0) + count)
  const reasons = [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count)
  return reasons.length > 0 ? { newestId, reasons } : undefined
}
