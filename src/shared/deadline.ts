export type Deadline<T> = {
  /** How long the work may take, in milliseconds. */
  ms: number
  /** What is thrown when that is over; also the reason of the work's signal. */
  late: () => Error
  /** Ends the work before its time. */
  signal?: AbortSignal
  /** What is thrown when `signal` ends it. (Default: the signal's own reason) */
  aborted?: () => Error
  /** Gets what the work returned after its time was over, to close it; nobody else does. */
  tooLate?: (value: T) => void
  /** Waits for the work also when its time is over: only it knows how far it got. (Default: false) */
  waits?: boolean
}

/**
 * Runs `work` with a signal that ends when its time is over.
 *
 *   the work                           | the result
 *   ends in time                       | what it returned or threw
 *   takes longer                       | `late()` is thrown at once; what comes later goes to `tooLate`
 *   takes longer and `waits` is set    | what it returned or threw; its signal told it to end
 */
export async function withDeadline<T>(deadline: Deadline<T>, work: (ending: AbortSignal) => T | Promise<T>): Promise<T> {
  const { ms, late, signal: outer, aborted, tooLate, waits = false } = deadline
  const limit = new AbortController()
  const { signal } = limit
  // Before the work can listen, so that its own answer to the end does not come first.
  const over = new Promise<never>((_resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the caller's signal says
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })
  over.catch(() => undefined)
  const timer = setTimeout(() => limit.abort(late()), ms)
  const onAbort = () => limit.abort(aborted?.() ?? outer?.reason)
  outer?.addEventListener("abort", onAbort, { once: true })
  if (outer?.aborted) onAbort()
  try {
    const answer = Promise.resolve(work(signal))
    if (waits) return await answer
    answer.then((value) => signal.aborted && tooLate?.(value)).catch(() => undefined)
    return await Promise.race([over, answer])
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener("abort", onAbort)
  }
}
