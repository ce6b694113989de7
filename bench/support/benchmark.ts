import { atEnd, runTeardowns } from "../../integration-tests/support/at-end"
import { ArgumentError, helpOf, readArguments, type Options, type Values } from "./arguments"

/** One line of the table; a `target` that was missed makes the exit code 1. */
export type Figure = { what: string; figure: string; target?: string; isReached?: boolean }

type Benchmark<O extends Options> = {
  /** As it is called: `messaging/latency`. */
  name: string
  summary: string
  options: O
  run: (values: Values<O>) => Promise<Figure[]>
}

/**
 * Runs a benchmark as a program: reads its arguments, prints its figures as a table, undoes what it made.
 * Exit codes: 0 all targets are reached, 1 one is not or it failed, 2 wrong argument.
 */
export function benchmark<O extends Options>({ name, summary, options, run }: Benchmark<O>): void {
  void main().then((code) => process.exit(code)) // connections that a failure left open must not keep it alive

  async function main(): Promise<number> {
    try {
      const values = readArguments(options, process.argv.slice(2))
      if (values === undefined) {
        console.log(helpOf(name, summary, options))
        return 0
      }
      endOnSignals()
      return print(name, await run(values))
    } catch (error) {
      console.error(error instanceof ArgumentError ? error.message : error)
      return error instanceof ArgumentError ? 2 : 1
    } finally {
      await runTeardowns().catch((error: unknown) => console.error(error))
    }
  }
}

/** One line about what goes on, on the error stream: the table alone is the output. */
export const progress = (text: string): void => void process.stderr.write(`  ${text}\n`)

function print(name: string, figures: Figure[]): number {
  console.log(`\n${name}\n`)
  console.log("| what | target | figure | |\n|---|---|---|---|")
  for (const { what, target = "", figure, isReached } of figures)
    console.log(`| ${what} | ${target} | ${figure} | ${isReached === undefined ? "" : isReached ? "reached" : "MISSED"} |`)
  return figures.some(({ isReached }) => isReached === false) ? 1 : 0
}

/** Ctrl-C leaves nothing behind either. */
function endOnSignals(): void {
  const end = () => void runTeardowns().finally(() => process.exit(130))
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end)
  atEnd(() => ["SIGINT", "SIGTERM"].forEach((signal) => process.removeListener(signal, end)))
}
