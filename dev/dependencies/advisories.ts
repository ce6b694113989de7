import { execFile } from "node:child_process"
import { ROOT } from "../paths"

/** What the registry knows of the locked packages that run in a shop, or why it could not be asked. */
export type Advisories = { found: Advisory[] } | { unknown: string }

export type Advisory = { package: string; severity: string; title: string; url: string; range: string }

/** Longest wait for the registry, in milliseconds. */
const TIMEOUT_MS = 60_000

type Report = {
  message?: string
  vulnerabilities?: Record<
    string,
    { via: (string | { name: string; severity: string; title: string; url: string; range: string })[] }
  >
}

/** Asks the registry of npm's configuration by `npm audit`, for the packages of package-lock.json without those for development. */
export async function readAdvisories(): Promise<Advisories> {
  const args = ["audit", "--package-lock-only", "--omit=dev", "--json", "--fetch-retries=0", `--fetch-timeout=${TIMEOUT_MS}`]
  const text = await new Promise<string>((resolve) => {
    // Exit code 1 means advisories as well as failure: what it says decides.
    execFile("npm", args, { cwd: ROOT, timeout: 2 * TIMEOUT_MS, maxBuffer: 64 * 1_048_576 }, (_, stdout) => resolve(stdout))
  })
  const report = parse(text)
  if (!report?.vulnerabilities) return { unknown: report?.message ?? "npm audit gave no report" }
  const all = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((cause) => typeof cause !== "string"))
  return { found: all.map(({ name, severity, title, url, range }) => ({ package: name, severity, title, url, range })) }
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report
  } catch {
    return undefined
  }
}
