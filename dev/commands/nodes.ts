import { spawn, spawnSync } from "node:child_process"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { exitCodeOf, Failure } from "../failure"
import { installNode } from "../install-node"
import { ROOT, STATE } from "../paths"
import { freePort } from "../ports"
import { exitOf, followOutput } from "../processes"
import { step } from "../step"

const HELP = `Usage: npm run test:nodes [-- MAJOR...]

Runs under other releases of Node than this one (default: 22 and 24): the suites unit and http, and \`npm start\` until it
answers. Uses the shop that is built and the packages that are installed: none of them is compiled for one Node.
Exit code: 0 all passed, 1 a test or a start failed.
`

const MAJORS = [22, 24]

/** Longer than a first start on a slow machine, in milliseconds. */
const START_MS = 600_000

type Outcome = { node: string; passed: number; failed: number; skipped: number; startedIn: number | undefined }

/** `npm run test:nodes`; the last line counts the tests of all releases, a start as one. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  return exitCodeOf(async () => {
    const outcomes: Outcome[] = []
    for (const major of args.length > 0 ? args.map(Number) : MAJORS) outcomes.push(await tryNode(major))
    return report(outcomes)
  })
}

async function tryNode(major: number): Promise<Outcome> {
  const programs = await step(`Node ${major}`, () => installNode(major))
  const environment = {
    ...process.env,
    CI: "true",
    PATH: `${programs}:${process.env.PATH}`,
    NODE_COMPILE_CACHE: join(STATE, "compile-cache"),
  }
  const node = spawnSync("node", ["--version"], { env: environment, encoding: "utf8" }).stdout.trim()
  if (!node.startsWith(`v${major}.`)) throw new Failure(`Node ${major} answers with version ${node}`)
  const totals = await step(`unit and http under Node ${node}`, () => runTests(environment))
  const startedIn = await step(`npm start under Node ${node}`, () => runStart(environment))
  return { node, ...totals, startedIn }
}

/** A run that ends without its total, or with a failure that the total lacks, counts as one failed test. */
async function runTests(environment: NodeJS.ProcessEnv): Promise<Pick<Outcome, "passed" | "failed" | "skipped">> {
  let output = ""
  const child = spawn("npm", ["test", "--", "--selectProjects", "unit", "http"], { cwd: ROOT, env: environment })
  followOutput(child, join(STATE, "logs", "nodes-test.log"), (text) => {
    output += text
    process.stdout.write(text)
  })
  const code = await exitOf(child)
  const [, passed, failed, skipped] = /^Tests: (\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output) ?? []
  const failures = Number(failed ?? 0)
  return { passed: Number(passed ?? 0), failed: code !== 0 && failures === 0 ? 1 : failures, skipped: Number(skipped ?? 0) }
}

/** How long `npm start` takes until it is ready, in seconds; undefined when it is not, or does not stop when it is asked. */
async function runStart(environment: NodeJS.ProcessEnv): Promise<number | undefined> {
  const startedAt = performance.now()
  const port = await freePort()
  const child = spawn("node", [join("dev", "run.mjs"), "start"], {
    cwd: ROOT,
    env: { ...environment, PORT: String(port), APPAREL_STATE_DIR: join(STATE, "nodes") },
  })
  followOutput(child, join(STATE, "logs", "nodes-start.log"), (text) => process.stdout.write(text))
  const isReady = await answersReady(`http://localhost:${port}/ready`, () => child.exitCode !== null)
  const seconds = (performance.now() - startedAt) / 1_000
  child.kill("SIGINT")
  return (await exitOf(child)) === 0 && isReady ? seconds : undefined
}

async function answersReady(url: string, hasEnded: () => boolean): Promise<boolean> {
  for (const deadline = performance.now() + START_MS; performance.now() < deadline && !hasEnded(); await setTimeout(500)) {
    if ((await fetch(url).catch(() => undefined))?.status === 200) return true
  }
  return false
}

function report(outcomes: Outcome[]): number {
  console.log(`\n${"Node".padEnd(12)}${"passed".padStart(8)}${"failed".padStart(8)}${"skipped".padStart(9)}  npm start`)
  for (const { node, passed, failed, skipped, startedIn } of outcomes) {
    const counts = [String(passed).padStart(8), String(failed).padStart(8), String(skipped).padStart(9)].join("")
    console.log(`${node.padEnd(12)}${counts}  ${startedIn === undefined ? "failed" : `ready after ${Math.round(startedIn)} s`}`)
  }
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const passed = sum((outcome) => outcome.passed + Number(outcome.startedIn !== undefined))
  const failed = sum((outcome) => outcome.failed + Number(outcome.startedIn === undefined))
  const skipped = sum((outcome) => outcome.skipped)
  console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed === 0 && skipped === 0 && outcomes.every((outcome) => outcome.passed > 0) ? 0 : 1
}
