import { AXES, type Axis, type ChartRow, findAxisSize, sizeKey, type SizeScale, suggestSize } from "../../rules"
import { type TableFaultCode } from "../table"

/** The size a row is of, on which axis; or what is wrong with the text. */
export function findRowSize(
  scale: SizeScale,
  text: string,
  rows: readonly ChartRow[]
): { axis: Axis; size: string } | { code: TableFaultCode; message: string } {
  if (text === "") return { code: "MISSING_SIZE", message: "A row with values has no size" }
  const found = AXES.flatMap((axis) => {
    const size = findAxisSize(scale, axis, text)
    return size === undefined ? [] : [{ axis, size }]
  })
  const [first, second] = found
  if (!first) {
    const near = scale.axes.length === 1 ? suggestSize(scale, text) : undefined
    const hint = near === undefined ? "" : `; ${near} is nearest`
    return { code: "UNKNOWN_SIZE", message: `${JSON.stringify(text)} is no size of ${scale.handle}${hint}` }
  }
  const exact = found.filter(({ size }) => sizeKey(size) === sizeKey(text))
  const [size = first] = exact
  if (second && exact.length !== 1) {
    return { code: "AMBIGUOUS_SIZE", message: `${JSON.stringify(text)} may be ${first.size} or ${second.size}` }
  }
  const isTaken = rows.some((row) => row.axis === size.axis && row.size === size.size)
  return isTaken ? { code: "DUPLICATE_SIZE", message: `${size.size} is there already` } : size
}

/** Rows of the first axis before those of the second, each in order of rank. */
export function inScaleOrder(scale: SizeScale, rows: readonly ChartRow[]): ChartRow[] {
  const rank = ({ axis, size }: ChartRow) => scale.axes[axis - 1]?.values.find(({ code }) => code === size)?.rank ?? 0
  return [...rows].sort((a, b) => a.axis - b.axis || rank(a) - rank(b))
}
