import { closeGaps } from "./close-gaps"
import { buildColumns } from "./columns"
import type { ChartFinding } from "./finding"
import { readDocument } from "./read-document"
import { completeness } from "./rule-completeness"
import { eases } from "./rule-ease"
import { equivalentsOrder } from "./rule-equivalents"
import { gradeJumps, unitMixUps } from "./rule-grades"
import { lengths } from "./rule-lengths"
import { chartNames, scaleNames, soldNames } from "./rule-names"
import { gaps, overlaps } from "./rule-neighbors"
import { order } from "./rule-order"
import type { SizeChartDocument, SizeScale } from "../vocabulary"

export type ValidateChartOptions = {
  /** Body chart of the same scale, which a garment chart is compared with. */
  body_chart?: SizeChartDocument
  /** Gap between two ranges from which it is an error, in millimeters. (Default: never) */
  max_gap_mm?: number
  /** Sizes that variants are sold in. */
  sold_sizes?: readonly string[]
}

/** More help nobody. */
const MOST_FINDINGS = 500

/**
 * What is wrong with a chart, at most 500 findings, by rule. One without errors may be published. Takes any JSON, throws
 * nothing, and looks at no more than 300 rows of 40 points.
 *
 *   rule | error                                                    | warning
 *      1 | no rows, cell or primary point; a sold size has no row   | a size that is not sold has no row
 *        | too large; not a document                                |
 *      2 | ends swapped, out of bounds, no whole millimeters        |
 *      3 | falls from size to size; a primary middle does not rise  | two neighbors are equal
 *      4 | primary ranges overlap by more than 10 %                 | by less
 *      5 | gap above `max_gap_mm`                                     | gap above 10 mm
 *      6 | name unknown or twice; sold, but not in the scale        | not sold
 *      7 |                                                          | odd step, wrong unit
 *      8 | smaller than the body though it does not stretch         | ease is unusual
 *      9 | equivalents fall                                         |
 */
export function validateChart(
  document: SizeChartDocument,
  scale: SizeScale,
  { body_chart, max_gap_mm = Infinity, sold_sizes }: ValidateChartOptions = {}
): ChartFinding[] {
  const { document: read, findings } = readDocument(document)
  const closed = buildColumns(closeGaps(read), scale)
  const isBody = read.basis === "body"
  return [
    ...findings,
    ...completeness(read, scale, sold_sizes),
    ...lengths(read),
    ...(isBody ? [...order(closed), ...overlaps(closed), ...gaps(closed, max_gap_mm)] : []),
    ...chartNames(read, scale),
    ...scaleNames(scale),
    ...(sold_sizes ? soldNames(scale, sold_sizes) : []),
    ...gradeJumps(buildColumns(read, scale)),
    ...unitMixUps(buildColumns(read, scale)),
    ...(body_chart && !isBody ? eases(read, readDocument(body_chart).document, scale) : []),
    ...equivalentsOrder(scale),
  ].slice(0, MOST_FINDINGS)
}
