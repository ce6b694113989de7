import { spawn } from "node:child_process"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ROOT } from "../paths"
import { exitOf } from "../processes"

const DEFAULT_MINUTES = 30

/** Suites by the name they are asked for. */
const SUITES = { chaos: "messaging/chaos", hunt: "commerce-events/hunt" }

const HELP = `Usage: npm run soak [-- hunt] [--minutes N] [--seed N]

Runs for about N minutes (default ${DEFAULT_MINUTES}); the last line counts the tests. Needs what the flows suite needs.

  npm run soak -- --minutes 5           the chaos suites of messaging: relays and consumers killed, the broker killed, blocked and
                                        cut off; every case prints what it did
  npm run soak -- hunt                  staff and shoppers at work in a shop whose database refuses one write after another and
                                        whose server and worker are killed; what was told is compared with the engine's tables
  npm run soak -- hunt --seed 4711      the same draws as in the run that printed this seed
`

type Request = { suite: keyof typeof SUITES; minutes: number; seed: string | undefined }

/** `npm run soak`: jest's own exit code, 2 for arguments that it does not understand. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  const request = requestIn(args)
  if (request === undefined) {
    console.error(HELP)
    return Promise.resolve(2)
  }
  const { suite, minutes, seed } = request
  const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js")
  const suites = ["--runInBand", "--selectProjects=flows", `--testPathPattern=${SUITES[suite]}`]
  const env = { ...process.env, APPAREL_SOAK_MINUTES: String(minutes), ...(seed !== undefined && { APPAREL_SOAK_SEED: seed }) }
  return exitOf(spawn(process.execPath, [jest, ...suites], { cwd: ROOT, stdio: "inherit", env }))
}

/** What `args` ask for, or undefined when they say nothing of the kind. */
export function requestIn(args: string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { minutes: { type: "string" }, seed: { type: "string" } },
      allowPositionals: true,
    })
    const [suite = "chaos", ...more] = positionals
    const { minutes = String(DEFAULT_MINUTES), seed } = values
    if (!isSuite(suite) || more.length > 0 || !/^[1-9]\d{0,3}$/.test(minutes)) return undefined
    if (seed !== undefined && (suite !== "hunt" || !/^\d{1,9}$/.test(seed))) return undefined
    return { suite, minutes: Number(minutes), seed }
  } catch {
    return undefined // an option that does not exist
  }
}

const isSuite = (name: string): name is keyof typeof SUITES => name in SUITES
