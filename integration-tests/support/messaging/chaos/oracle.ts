/** One change as the load wrote it: its message id, and its number within its aggregate, from 1 without a gap. */
export type Change = { id: string; aggregate: string; seq: number }

/**
 * What became of the changes.
 *
 *   lost        | committed, never received
 *   invented    | received, never committed: rolled back, or nobody's
 *   violations  | first deliveries whose number is not the one after the last of their aggregate
 *   duplicates  | deliveries of what was received before; allowed, and counted
 */
export type Verdict = { committed: number; lost: number; invented: number; violations: number; duplicates: number }

/** What a relay that is right leaves; duplicates are allowed. */
export const NOTHING_WRONG = { lost: 0, invented: 0, violations: 0 } satisfies Partial<Verdict>

/** Knows what was committed and what was received, and compares the two. Shares no code with what it judges. */
export class Oracle {
  private readonly committed = new Set<string>()
  private readonly received = new Set<string>()
  private readonly lastSeq = new Map<string, number>()
  private violations = 0
  private duplicates = 0

  /** Called once the commit of `changes` was confirmed. */
  commit(changes: Change[]): void {
    for (const { id } of changes) this.committed.add(id)
  }

  /** Called with every delivery, in the order of their arrival. */
  receive({ id, aggregate, seq }: Change): void {
    if (this.received.has(id)) {
      this.duplicates += 1
      return
    }
    this.received.add(id)
    if (seq !== (this.lastSeq.get(aggregate) ?? 0) + 1) this.violations += 1
    this.lastSeq.set(aggregate, seq)
  }

  /** Ids of the changes that were committed and not received yet. */
  missing(): string[] {
    return [...this.committed].filter((id) => !this.received.has(id))
  }

  hasReceived(ids: string[]): boolean {
    return ids.every((id) => this.received.has(id))
  }

  /** Only after quiescence: before that, what is under way counts as lost. */
  verdict(): Verdict {
    return {
      committed: this.committed.size,
      lost: this.missing().length,
      invented: [...this.received].filter((id) => !this.committed.has(id)).length,
      violations: this.violations,
      duplicates: this.duplicates,
    }
  }
}
