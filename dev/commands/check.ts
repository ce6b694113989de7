import { spawn } from "node:child_process"
import { availableParallelism } from "node:os"
import { ROOT } from "../paths"

/** The scripts `check:<name>` of package.json: what reads the code without running it. The slowest stand first. */
const CHECKS = ["lint", "types", "format", "imports", "unused", "dependencies"]

/** Checks with something to tell that is no failure, such as a registry that could not be asked. */
const REPORTS = ["dependencies"]

const HELP = `Usage: npm run check [-- names]

Runs the checks side by side, one for each processor, and says of each when it ended; of a failed one, its output. What is known of
the dependencies is said in any case.
Names: ${CHECKS.join(", ")} (default: all).

  npm run check -- types lint      these two alone
`

type Outcome = { name: string; code: number; seconds: number; output: string }

/** `npm run check`. Exit codes: 0 all passed, 1 one failed, 2 wrong argument. */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return 0
  }
  const unknown = args.find((name) => !CHECKS.includes(name))
  if (unknown !== undefined) {
    console.error(`Unknown check ${unknown}\n\n${HELP}`)
    return 2
  }
  const waiting = CHECKS.filter((name) => args.length === 0 || args.includes(name))
  let exitCode = 0
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const outcome = await runCheck(name)
      report(outcome)
      if (outcome.code !== 0) exitCode = 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return exitCode
}

function report({ name, code, seconds, output }: Outcome): void {
  console.log(`${code === 0 ? "✔" : "✘"} ${name}: ${seconds.toFixed(1)} s`)
  if (code !== 0 || REPORTS.includes(name)) console.log(output.trimEnd())
}

function runCheck(name: string): Promise<Outcome> {
  const startedAt = performance.now()
  const child = spawn("npm", ["run", "--silent", `check:${name}`], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text))
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve({ name, code: code ?? 1, seconds: (performance.now() - startedAt) / 1_000, output }))
  })
}
