import type { Axis } from "../vocabulary"

/** What is found wrong with a chart; see `validateChart` for what each is. */
export type ChartFindingCode =
  | "MALFORMED_DOCUMENT"
  | "MALFORMED_CELL"
  | "TOO_LARGE"
  | "NO_PRIMARY_POINT"
  | "MISSING_ROW"
  | "NO_ROWS"
  | "MISSING_CELL"
  | "MIN_ABOVE_MAX"
  | "OUT_OF_BOUNDS"
  | "NOT_WHOLE_MILLIMETERS"
  | "DECREASING"
  | "CENTER_NOT_INCREASING"
  | "EQUAL_NEIGHBORS"
  | "RANGES_OVERLAP"
  | "GAP_BETWEEN_RANGES"
  | "DUPLICATE_ROW"
  | "DUPLICATE_POINT"
  | "DUPLICATE_IN_SCALE"
  | "UNKNOWN_SIZE"
  | "UNKNOWN_POINT"
  | "UNKNOWN_AXIS"
  | "POINT_OF_OTHER_BASIS"
  | "SOLD_SIZE_NOT_IN_SCALE"
  | "SIZE_NOT_SOLD"
  | "GRADE_JUMP"
  | "UNIT_MIX_UP"
  | "NEGATIVE_EASE"
  | "UNUSUAL_EASE"
  | "EQUIVALENTS_NOT_MONOTONE"

/** Errors keep a chart from being published, warnings do not. */
export type ChartFinding = {
  level: "error" | "warning"
  code: ChartFindingCode
  /** Number of the rule, 1 to 9. */
  rule: number
  axis?: Axis
  /** Code of the size. */
  row?: string
  /** Code of the point. */
  column?: string
  /** The numbers and names of the message, for texts in other languages. */
  params: Record<string, string | number>
  /** English. */
  message: string
}

/** Where a finding is. */
export type Place = Pick<ChartFinding, "axis" | "row" | "column">

type FindingDetails = Place & { params?: ChartFinding["params"]; message: string }

export const buildError = (rule: number, code: ChartFindingCode, details: FindingDetails): ChartFinding =>
  buildFinding("error", rule, code, details)

export const buildWarning = (rule: number, code: ChartFindingCode, details: FindingDetails): ChartFinding =>
  buildFinding("warning", rule, code, details)

function buildFinding(
  level: ChartFinding["level"],
  rule: number,
  code: ChartFindingCode,
  { params = {}, message, ...place }: FindingDetails
): ChartFinding {
  return { level, code, rule, ...place, params, message }
}
