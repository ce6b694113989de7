import { spawn } from "node:child_process"
import { join } from "node:path"
import { ROOT } from "../paths"
import { exitOf } from "../processes"

const HELP = `Usage: npm test [-- jest arguments]

Runs every suite: unit, modules, http, flows, topology, plugin, browser; the last line counts all their tests.

  npm test -- --selectProjects http        one suite
  npm test -- -t "checkout"                tests by title

Environment, all optional:
  TEST_DATABASE_URL   PostgreSQL whose role may create databases (default: an embedded one)
  TEST_REDIS_URL      Redis (default: the local port, else a private one)
  TEST_AMQP_URL       RabbitMQ (default: the local port, else a private one)
  TEST_CHROMIUM_PATH  browser of the browser suite (default: chromium on the PATH)
  CI=true             a suite that lacks what it needs fails instead of being skipped
`

/** `npm test`: jest's own exit code. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js")
  // The test runner stays in our process group: Ctrl-C ends it, and what it started ends with it.
  return exitOf(spawn(process.execPath, [jest, ...args], { cwd: ROOT, stdio: "inherit" }))
}
