import { toast } from "@medusajs/ui"

type Outcome<Answer, Result> = {
  /** Said when it worked; nothing is said without it. */
  done?: string | ((answer: Answer) => string)
  /** Said when it did not and the server gave no reason. */
  failed: string
  /** What follows when it worked: close a drawer, empty a form. */
  then?: (answer: Answer) => Result | Promise<Result>
}

/** Does what staff asked for and tells them how it went. Answers what `then` makes of it, undefined after a failure. */
export async function toastOutcome<Answer, Result = void>(
  act: () => Promise<Answer>,
  { done, failed, then }: Outcome<Answer, Result>
): Promise<Result | undefined> {
  try {
    const answer = await act()
    if (done !== undefined) toast.success(typeof done === "string" ? done : done(answer))
    return await then?.(answer)
  } catch (error) {
    toast.error(describeError(error, failed))
    return undefined
  }
}

/** What to tell staff about a request that failed: the server's words, else `otherwise`. */
export const describeError = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.message !== "" ? error.message : otherwise
