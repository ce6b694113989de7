import type { AdminDoctorResponse, CheckVerdict } from "../../types/http/doctor"
import type { BadgeStyle } from "../shared/state-badge"

export type CheckResult = AdminDoctorResponse["doctor"]["checks"][number]

/** How a verdict looks and is called; worst first, which is the order of the page. */
export const VERDICTS = {
  fail: { color: "red", label: "Failing" },
  warn: { color: "orange", label: "Needs attention" },
  pass: { color: "green", label: "Healthy" },
} as const satisfies Record<CheckVerdict, BadgeStyle>

const WORST_FIRST = ["fail", "warn", "pass"] as const satisfies CheckVerdict[]

/** The checks by verdict, worst first, each group in the order it came in; empty groups are left out. */
export function groupByVerdict(checks: CheckResult[]): { verdict: CheckVerdict; checks: CheckResult[] }[] {
  return WORST_FIRST.map((verdict) => ({ verdict, checks: checks.filter((check) => check.verdict === verdict) })).filter(
    (group) => group.checks.length > 0
  )
}

/** The whole report in one sentence: `1 of 12 checks is failing, 3 need attention.` */
export function summarizeChecks(checks: CheckResult[]): string {
  const count = (verdict: CheckVerdict) => checks.filter((check) => check.verdict === verdict).length
  const [failing, warned] = [count("fail"), count("warn")]
  const total = `${checks.length} ${checks.length === 1 ? "check" : "checks"}`
  if (failing > 0) {
    return `${failing} of ${total} ${failing === 1 ? "is" : "are"} failing${warned > 0 ? `, ${needAttention(warned)}` : ""}.`
  }
  return warned > 0 ? `${needAttention(warned, total)}.` : `All ${total} are healthy.`
}

const needAttention = (warned: number, total?: string) =>
  `${warned}${total ? ` of ${total}` : ""} ${warned === 1 ? "needs" : "need"} attention`
