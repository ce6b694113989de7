import { centreOf, type Column } from "./columns"
import { warningOf, type Finding } from "./finding"
import { median } from "./median"

const JUMP = { least: 0.5, most: 2 } as const
const MM_PER_INCH_OF_CM = 2.54

type Centre = { size: string; index: number; mm: number }

/** Rule 7: a step between two sizes less than half or more than twice the point's median step is a typing error, as a rule. */
export const gradeJumps = (columns: readonly Column[]): Finding[] =>
  columns.flatMap(({ point, cells }) => {
    const centres = centresOf(cells)
    const grade = gradeOf(centres)
    return centres.slice(1).flatMap((centre, index) => {
      const before = centres[index]
      if (!before || grade === undefined) return []
      const step = (centre.mm - before.mm) / (centre.index - before.index)
      if (step <= 0 || (step >= JUMP.least * grade && step <= JUMP.most * grade)) return []
      const params = { before: before.size, step_mm: Math.round(step), usual_mm: Math.round(grade) }
      const message = `${centre.size}: ${point.code} steps ${params.step_mm} mm from ${before.size}'s, usually ${params.usual_mm} mm`
      return [warningOf(7, "GRADE_JUMP", { axis: point.axis, row: centre.size, column: point.code, params, message })]
    })
  })

/** Rule 7: a length that would fit its neighbours, and now does not, had it been typed in the other unit. */
export const unitMixUps = (columns: readonly Column[]): Finding[] =>
  columns.flatMap(({ point, cells }) => {
    const centres = centresOf(cells)
    return centres.flatMap((centre, index) => {
      const expected = expectedAt(
        centre.index,
        centres.filter((_, place) => place !== index)
      )
      if (expected === undefined) return []
      const error = Math.abs(centre.mm - expected)
      const meant = [centre.mm * MM_PER_INCH_OF_CM, centre.mm / MM_PER_INCH_OF_CM].find(
        (mm) => error > expected / 3 && Math.abs(mm - expected) < error / 4
      )
      if (meant === undefined) return []
      const params = { mm: Math.round(centre.mm), meant_mm: Math.round(meant) }
      const message = `${centre.size}: ${point.code} is ${params.mm} mm; in the other unit it would be ${params.meant_mm} mm, as its neighbours suggest`
      return [warningOf(7, "UNIT_MIX_UP", { axis: point.axis, row: centre.size, column: point.code, params, message })]
    })
  })

const centresOf = (cells: Column["cells"]): Centre[] =>
  cells.flatMap((cell) => {
    const mm = centreOf(cell)
    return mm === undefined ? [] : [{ size: cell.size, index: cell.index, mm }]
  })

/** Median millimetres a step; undefined with fewer than three sizes, of which none would be the odd one. */
function gradeOf(centres: readonly Centre[]): number | undefined {
  const steps = centres
    .slice(1)
    .map(({ index, mm }, place) => (mm - (centres[place]?.mm ?? NaN)) / (index - (centres[place]?.index ?? NaN)))
  const grade = centres.length < 3 ? undefined : median(steps)
  return grade !== undefined && grade > 0 ? grade : undefined
}

/** What the other sizes lead one to expect: the median of what each says at their median grade. */
function expectedAt(index: number, others: readonly Centre[]): number | undefined {
  const grade = gradeOf(others) ?? 0
  return others.length < 2 ? undefined : median(others.map((other) => other.mm + (index - other.index) * grade))
}
