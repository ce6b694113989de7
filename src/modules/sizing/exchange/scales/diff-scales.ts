import { type SizeScale } from "../../rules"
import { type Difference, differences, type Listing } from "../difference"
import { SCALE_COLUMNS } from "./columns"
import { writeScaleTable } from "./write-scale-table"

const HEAD_END = SCALE_COLUMNS.indexOf("axis")

/** What of the scales would change, in the columns of their table: `row` is the scale's handle, or handle, axis and code. */
export const diffScales = (before: readonly SizeScale[], after: readonly SizeScale[]): Difference[] =>
  differences(listing(before), listing(after))

function listing(scales: readonly SizeScale[]): Listing {
  const rows = new Map<string, Map<string, string>>()
  for (const cells of writeScaleTable(scales).slice(1)) {
    const entries = SCALE_COLUMNS.map((column, index) => [column, cells[index] ?? ""] as const)
    const [handle, axis, code] = (["scale", "axis", "code"] as const).map((column) => cells[SCALE_COLUMNS.indexOf(column)])
    rows.set(handle ?? "", new Map(entries.slice(0, HEAD_END)))
    rows.set(`${handle} ${axis} ${code}`, new Map(entries.slice(HEAD_END)))
  }
  return rows
}
