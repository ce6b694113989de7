import type { Report } from "./report"

const MARK = { pass: "ok  ", warn: "WARN", fail: "FAIL" } as const

/** The report as text for a terminal: one line a check, its remedy below, a summary at the end. */
export function formatReport({ examinations, verdict }: Report): string {
  const width = Math.max(...examinations.map(({ name }) => name.length))
  const lines = examinations.flatMap(({ name, verdict: mark, message, remedy }) => [
    `${MARK[mark]}  ${name.padEnd(width)}  ${message}`,
    ...(remedy ? [`${" ".repeat(width + 8)}→ ${remedy}`] : []),
  ])
  const count = (wanted: keyof typeof MARK) => examinations.filter((one) => one.verdict === wanted).length
  const summary = `${count("pass")} passed, ${count("warn")} warned, ${count("fail")} failed`
  return [...lines, "", verdict === "fail" ? `Not ready: ${summary}` : `Ready: ${summary}`].join("\n")
}
