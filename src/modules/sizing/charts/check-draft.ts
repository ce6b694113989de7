import { validateChart, type ChartFinding, type SizeChartDocument, type SizeScale } from "../rules"
import { unreadableCells } from "./read-grid"

/** A finding of the rules, or a cell whose text is no measurement. */
export type DraftFinding = Omit<ChartFinding, "code"> & { code: ChartFinding["code"] | "UNREADABLE_CELL" }

/** Everything that is wrong or looks wrong in a chart, text that is no measurement first. */
export function checkDraft(document: SizeChartDocument, scale: SizeScale): DraftFinding[] {
  const unreadable = unreadableCells(document).map(({ axis, size, point, entered }): DraftFinding => ({
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
