import type { Axis, ChartFinding, ChartGrid } from "../types"
import { cellId } from "./chart-grid"

export type Mark = { level: ChartFinding["level"]; ids: string }

/** Errors before warnings, each in the order they came. */
export const worstFirst = (findings: ChartFinding[]): ChartFinding[] =>
  [...findings].sort((a, b) => Number(a.level === "warning") - Number(b.level === "warning"))

/** A finding's message with points of measure called as their columns are. */
export const writeMessage = ({ message }: ChartFinding, titles: ReadonlyMap<string, string>): string =>
  message.replaceAll(/\b(?:Body|Wearable)Measurement\w+/g, (code) => titles.get(code) ?? code)

export const findingId = (index: number): string => `finding-${index}`

/** Marks of cells by the id of their field: the worst level, and which findings describe it. */
export function markCells(findings: ChartFinding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  findings.forEach(({ level, axis = 1, row, column }, index) => {
    if (row === undefined || column === undefined) return
    const id = cellId({ axis, size: row, point: column })
    const before = marks.get(id)
    marks.set(id, {
      level: before?.level === "error" ? "error" : level,
      ids: before ? `${before.ids} ${findingId(index)}` : findingId(index),
    })
  })
  return marks
}

/** Id of the button that adds sizes to an axis. */
export const addSizeId = (axis: Axis): string => `add-size-${axis}`

/** Where a finding leads: the field it is about, the first one of its row or column, or the way to add the row that is missing. */
export function findField({ axis, row, column }: ChartFinding, { rows, points }: ChartGrid): string {
  const isOn = (entry: { axis: Axis }) => axis === undefined || entry.axis === axis
  const size = rows.find((entry) => isOn(entry) && (row === undefined || entry.size === row))
  const point = points.find(
    (entry) => isOn(entry) && entry.axis === size?.axis && (column === undefined || entry.code === column)
  )
  return size && point ? cellId({ axis: size.axis, size: size.size, point: point.code }) : addSizeId(axis ?? 1)
}

/** `2 errors, 1 warning`, `Nothing found`. */
export function summarizeFindings(findings: ChartFinding[]): string {
  const count = (level: ChartFinding["level"]) => findings.filter((finding) => finding.level === level).length
  const named = (number: number, word: string) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`])
  const parts = [...named(count("error"), "error"), ...named(count("warning"), "warning")]
  return parts.length === 0 ? "Nothing found" : parts.join(", ")
}
