/** A failure that a person can mend: printed as its message alone, without a stack. */
export class Failure extends Error {
  override name = "Failure"
}

/** Runs a command's body; a Failure is printed and becomes exit code 1, anything else is a bug and keeps its stack. */
export async function exitCodeOf(body: () => Promise<number>): Promise<number> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`\n${error.message}`)
    return 1
  }
}
