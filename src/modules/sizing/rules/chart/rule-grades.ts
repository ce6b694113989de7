import { centerOf, type Column } from "./columns"
import { buildWarning, type ChartFinding } from "./finding"
import { median } from "./median"

const JUMP = { least: 0.5, most: 2 } as const
const MM_PER_INCH_OF_CM = 2.54

type Center = { size: string; index: number; mm: number }

/** Rule 7: a step between two sizes less than half or more than twice the point's median step is a typing error, as a rule. */
export const gradeJumps = (columns: readonly Column[]): ChartFinding[] =>
  columns.flatMap(({ point, cells }) => {
    const centers = findCenters(cells)
    const grade = computeGrade(centers)
    return centers.slice(1).flatMap((center, index) => {
      const before = centers[index]
      if (!before || grade === undefined) return []
      const step = (center.mm - before.mm) / (center.index - before.index)
      if (step <= 0 || (step >= JUMP.least * grade && step <= JUMP.most * grade)) return []
      const params = { before: before.size, step_mm: Math.round(step), usual_mm: Math.round(grade) }
      const message = `${center.size}: ${point.code} steps ${params.step_mm} mm from ${before.size}'s, usually ${params.usual_mm} mm`
      return [buildWarning(7, "GRADE_JUMP", { axis: point.axis, row: center.size, column: point.code, params, message })]
    })
  })

/** Rule 7: a length that would fit its neighbors, and now does not, had it been typed in the other unit. */
export const unitMixUps = (columns: readonly Column[]): ChartFinding[] =>
  columns.flatMap(({ point, cells }) => {
    const centers = findCenters(cells)
    return centers.flatMap((center, index) => {
      const expected = expectedAt(
        center.index,
        centers.filter((_, place) => place !== index)
      )
      if (expected === undefined) return []
      const error = Math.abs(center.mm - expected)
      const meant = [center.mm * MM_PER_INCH_OF_CM, center.mm / MM_PER_INCH_OF_CM].find(
        (mm) => error > expected / 3 && Math.abs(mm - expected) < error / 4
      )
      if (meant === undefined) return []
      const params = { mm: Math.round(center.mm), meant_mm: Math.round(meant) }
      const message = `${center.size}: ${point.code} is ${params.mm} mm; in the other unit it would be ${params.meant_mm} mm, as its neighbors suggest`
      return [buildWarning(7, "UNIT_MIX_UP", { axis: point.axis, row: center.size, column: point.code, params, message })]
    })
  })

const findCenters = (cells: Column["cells"]): Center[] =>
  cells.flatMap((cell) => {
    const mm = centerOf(cell)
    return mm === undefined ? [] : [{ size: cell.size, index: cell.index, mm }]
  })

/** Median millimeters a step; undefined with fewer than three sizes, of which none would be the odd one. */
function computeGrade(centers: readonly Center[]): number | undefined {
  const steps = centers
    .slice(1)
    .map(({ index, mm }, place) => (mm - (centers[place]?.mm ?? NaN)) / (index - (centers[place]?.index ?? NaN)))
  const grade = centers.length < 3 ? undefined : median(steps)
  return grade !== undefined && grade > 0 ? grade : undefined
}

/** What the other sizes lead one to expect: the median of what each says at their median grade. */
function expectedAt(index: number, others: readonly Center[]): number | undefined {
  const grade = computeGrade(others) ?? 0
  return others.length < 2 ? undefined : median(others.map((other) => other.mm + (index - other.index) * grade))
}
