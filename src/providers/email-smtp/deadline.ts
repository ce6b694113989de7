import { EmailError } from "./email-error"

/**
 * Runs `work` with a signal that ends after `withinMs` or with `outer`; its reason is an EmailError (TIMED_OUT, ABORTED).
 * Waits for `work` in any case: only it knows how far it got.
 */
export async function withDeadline<T>(
  withinMs: number,
  outer: AbortSignal | undefined,
  work: (ending: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController()
  const end = (code: "TIMED_OUT" | "ABORTED", reason: string) =>
    controller.abort(new EmailError({ fault: "temporary", code, reason }))
  const onAbort = () => end("ABORTED", "sending was aborted")
  const timer = setTimeout(() => end("TIMED_OUT", `not done within ${withinMs} ms`), withinMs)
  outer?.addEventListener("abort", onAbort, { once: true })
  if (outer?.aborted) onAbort()
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener("abort", onAbort)
  }
}

/** Rejects with the signal's reason as soon as it ends; for work that cannot be told to stop. */
export function untilEnd<T>(ending: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onEnd = () => reject(abortReason(ending))
    ending.addEventListener("abort", onEnd, { once: true })
    if (ending.aborted) onEnd()
    work.then(resolve, reject)
  })
}

/** Why a signal of `withDeadline` ended. */
export function abortReason(ending: AbortSignal): EmailError {
  const reason: unknown = ending.reason
  return reason instanceof EmailError
    ? reason
    : new EmailError({ fault: "temporary", code: "ABORTED", reason: "sending was aborted" })
}
