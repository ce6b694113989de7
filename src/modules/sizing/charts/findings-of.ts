import { validateChart, type Finding, type SizeChartDocument, type SizeScale } from "../rules"
import { unreadableCells } from "./read-grid"

/** A finding of the rules, or a cell whose text is no measurement. */
export type ChartFinding = Omit<Finding, "code"> & { code: Finding["code"] | "UNREADABLE_CELL" }

/** Everything that is wrong or looks wrong in a chart, text that is no measurement first. */
export function findingsOf(document: SizeChartDocument, scale: SizeScale): ChartFinding[] {
  const unreadable = unreadableCells(document).map(({ axis, size, point, entered }): ChartFinding => ({
    level: "error",
    code: "UNREADABLE_CELL",
    rule: 2,
    axis,
    row: size,
    column: point,
    params: { entered },
    message: `${JSON.stringify(entered)} is no measurement`,
  }))
  const isUnreadable = new Set(unreadable.map(({ row, column }) => `${row}\n${column}`))
  const others = validateChart(document, scale).filter(({ row, column }) => !isUnreadable.has(`${row}\n${column}`))
  return [...unreadable, ...others]
}
