import { median } from "../chart/median"
import type { LengthRange } from "../vocabulary"

/** One size's range at a point; `position` counts the sizes of the axis from 1. */
export type PlacedRange = LengthRange & { position: number }

/** How a length at one point becomes a position. `grade_mm` is millimeters a step. */
export type BodyScale = { grade_mm: number; toPosition: (mm: number) => number }

type Knot = { position: number; center: number }

/**
 * Position of a length: a straight line between the centers of neighboring sizes, beyond the last ones with the slope of
 * their gap. Undefined when no size has a limit. Never falls as the length grows, whatever the chart: sizes
 * whose centers do not rise are taken together at their mean.
 *
 * An open end has its center half a grade from the end that is known. The grade is the median, one number for the
 * point: weights made from it do not depend on the body, without which a larger body could get a smaller size.
 * With a single size known it is its width, else `fallbackGrade_mm`.
 */
export function buildBodyScale(ranges: readonly PlacedRange[], fallbackGrade_mm: number): BodyScale | undefined {
  const known = risingKnots(ranges.flatMap((range) => buildKnots(range, undefined)))
  const widths = ranges.map(({ min_mm, max_mm }) => (max_mm ?? NaN) - (min_mm ?? NaN)).filter((width) => width > 0)
  const grade_mm = median(computeGrades(known)) ?? median(widths) ?? fallbackGrade_mm
  const knots = known.length === ranges.length ? known : risingKnots(ranges.flatMap((range) => buildKnots(range, grade_mm)))
  if (knots.length === 0) return undefined
  return { grade_mm, toPosition: (mm) => interpolate(knots, grade_mm, mm) }
}

/** One knot, or none where the center is not known. */
function buildKnots({ position, min_mm, max_mm }: PlacedRange, grade_mm: number | undefined): Knot[] {
  if (min_mm !== null && max_mm !== null) return [{ position, center: (min_mm + max_mm) / 2 }]
  if (grade_mm === undefined) return []
  if (max_mm !== null) return [{ position, center: max_mm - grade_mm / 2 }]
  return min_mm === null ? [] : [{ position, center: min_mm + grade_mm / 2 }]
}

/** Pool adjacent violators: of centers that do not rise, the mean of positions and centers. */
function risingKnots(knots: readonly Knot[]): Knot[] {
  const blocks: (Knot & { count: number })[] = []
  for (const { position, center } of knots) {
    let block = { position, center, count: 1 }
    for (let last = blocks.at(-1); last && last.center >= block.center; last = blocks.at(-1)) {
      const count = last.count + block.count
      block = {
        position: (last.position * last.count + block.position * block.count) / count,
        center: (last.center * last.count + block.center * block.count) / count,
        count,
      }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks
}

function computeGrades(knots: readonly Knot[]): number[] {
  return knots.slice(1).flatMap((knot, index) => {
    const before = knots[index]
    return before ? [(knot.center - before.center) / (knot.position - before.position)] : []
  })
}

function interpolate(knots: readonly Knot[], grade_mm: number, mm: number): number {
  const after = knots.findIndex(({ center }) => center > mm)
  const upper = Math.max(1, after < 0 ? knots.length - 1 : after)
  const [from, to] = [knots[upper - 1], knots[upper]]
  if (!from) return NaN
  const stepsPerMm = to ? (to.position - from.position) / (to.center - from.center) : 1 / grade_mm
  return from.position + (mm - from.center) * stepsPerMm
}
