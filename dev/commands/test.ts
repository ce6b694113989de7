import { spawn } from "node:child_process"
import { join } from "node:path"
import { ROOT } from "../paths"
import { exitOf } from "../processes"

const HELP = `Usage: npm test [-- jest arguments]

Runs every suite: unit, modules, http, flows, topology, plugin, browser. Closes with where the time went, by suite and by
file; the last line counts all tests.

  npm test -- integration-tests/http/sizing/fit.spec.ts   one file (before other arguments)
  npm test -- --selectProjects http browser        suites
  npm test -- -t "checkout"                        tests by title
  npm test -- --changed                            files that import what is not committed
  npm test -- --changedSince=main                  files that import what changed since main
  npm test -- --shard=1/3                          a third of the files, for machines that share the run

What runs a whole shop imports little of it: after a change of routes or of the admin, choose http, flows or browser too.

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
  const jestArgs = args.map((argument) => (argument === "--changed" ? "--onlyChanged" : argument))
  // The test runner stays in our process group: Ctrl-C ends it, and what it started ends with it.
  return exitOf(spawn(process.execPath, [jest, ...jestArgs], { cwd: ROOT, stdio: "inherit" }))
}
