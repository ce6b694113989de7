import type { Check, Deployment, Finding, Verdict } from "../../shared/checks"
import { withDeadline } from "../../shared/deadline"

/** The result of one check. */
export type Examination = Finding & { name: string; kind: Check["kind"]; tookMs: number }

/** Everything the doctor found at one moment; `verdict` is the worst of its examinations. */
export type Report = { verdict: Verdict; examinedAt: Date; examinations: Examination[] }

export type ExamineOptions = {
  deployment: Deployment
  checks: Check[]
  /** Longest one check may take, in milliseconds. */
  timeoutMs: number
  /** Names of checks whose failure only warns. */
  accept: string[]
  now: Date
}

/**
 * Runs `checks` side by side, those that depend on another one after it. A check that throws or takes longer
 * than `timeoutMs` has failed; a check whose dependency failed is not run and warns.
 */
export async function examine(options: ExamineOptions): Promise<Report> {
  const { checks, now } = options
  const byName = new Map(checks.map((check) => [check.name, check]))
  const running = new Map<string, Promise<Outcome>>()
  const start = (check: Check): Promise<Outcome> => {
    const needed = byName.get(check.dependsOn ?? "")
    const outcome = running.get(check.name) ?? examineAfter(needed && start(needed), check, options)
    running.set(check.name, outcome)
    return outcome
  }
  const outcomes = await Promise.all(checks.map(start))
  const examinations = outcomes.map(({ examination }) => examination)
  return { verdict: worstVerdict(examinations), examinedAt: now, examinations }
}

/** `blockedBy`: the failing check without which this one, and what depends on it, means nothing. */
type Outcome = { examination: Examination; blockedBy: string | undefined }

async function examineAfter(dependency: Promise<Outcome> | undefined, check: Check, options: ExamineOptions): Promise<Outcome> {
  const blockedBy = (await dependency)?.blockedBy
  if (blockedBy === undefined) {
    const examination = await examineOne(check, options)
    return { examination, blockedBy: examination.verdict === "fail" ? check.name : undefined }
  }
  const message = `Not examined while ${blockedBy} fails`
  return { examination: { verdict: "warn", message, name: check.name, kind: check.kind, tookMs: 0 }, blockedBy }
}

async function examineOne(check: Check, { deployment, timeoutMs, accept }: ExamineOptions): Promise<Examination> {
  const startedAt = performance.now()
  const finding = acceptFailure(check, await runWithin(check, deployment, timeoutMs), accept)
  return { ...finding, name: check.name, kind: check.kind, tookMs: Math.round(performance.now() - startedAt) }
}

function acceptFailure(check: Check, finding: Finding, accept: string[]): Finding {
  if (finding.verdict !== "fail" || !accept.includes(check.name)) return finding
  return { ...finding, verdict: "warn", message: `${finding.message} (accepted)` }
}

async function runWithin(check: Check, deployment: Deployment, timeoutMs: number): Promise<Finding> {
  const late = new Error("The check does not end")
  try {
    return await withDeadline({ ms: timeoutMs, late: () => late }, () => check.run(deployment))
  } catch (error) {
    return { verdict: "fail", message: error === late ? `No answer within ${timeoutMs} ms` : describeFault(error) }
  }
}

/** The kind of a fault without its text: driver messages carry addresses and user names. */
export function describeFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return typeof code === "string"
    ? `Failed with ${code}`
    : `Failed with ${error instanceof Error ? error.name : "an unknown error"}`
}

export function worstVerdict(findings: { verdict: Verdict }[]): Verdict {
  if (findings.some(({ verdict }) => verdict === "fail")) return "fail"
  return findings.some(({ verdict }) => verdict === "warn") ? "warn" : "pass"
}
