import { spawn } from "node:child_process"
import { join } from "node:path"
import { ROOT } from "../paths"
import { exitOf } from "../processes"

const DEFAULT_MINUTES = 30

/** Suites by the name they are asked for. */
const SUITES = { chaos: "messaging/chaos", hunt: "commerce-events/hunt" }

const HELP = `Usage: npm run soak [-- hunt] [--minutes N]

Runs the chaos suites of messaging for about N minutes (default ${DEFAULT_MINUTES}): relays and consumers killed, the broker killed,
blocked and cut off. Every case prints what it did; the last line counts the tests. Needs what the flows suite needs.

  npm run soak -- --minutes 5           a short run
  npm run soak -- hunt                  staff work in a shop whose database refuses writes and whose process is killed;
                                        what was told is compared with the engine's tables
`

/** `npm run soak`: jest's own exit code, 2 for arguments that it does not understand. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  const suite = args[0] === "hunt" ? "hunt" : "chaos"
  const minutes = minutesOf(suite === "hunt" ? args.slice(1) : args)
  if (minutes === undefined) {
    console.error(HELP)
    return Promise.resolve(2)
  }
  const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js")
  const suites = ["--runInBand", "--selectProjects=flows", `--testPathPattern=${SUITES[suite]}`]
  const env = { ...process.env, APPAREL_SOAK_MINUTES: String(minutes) }
  return exitOf(spawn(process.execPath, [jest, ...suites], { cwd: ROOT, stdio: "inherit", env }))
}

/** Minutes to run for, or undefined when `args` say nothing of the kind. */
function minutesOf(args: string[]): number | undefined {
  if (args.length === 0) return DEFAULT_MINUTES
  const [, value] = /^--minutes[ =](\d{1,4})$/.exec(args.join(" ")) ?? []
  return value === undefined || Number(value) === 0 ? undefined : Number(value)
}
