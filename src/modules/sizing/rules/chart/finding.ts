import type { Axis } from "../vocabulary"

/** What is found wrong with a chart; see `validateChart` for what each is. */
export type FindingCode =
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
export type Finding = {
  level: "error" | "warning"
  code: FindingCode
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
export type Place = Pick<Finding, "axis" | "row" | "column">

type Said = Place & { params?: Finding["params"]; message: string }

export const errorOf = (rule: number, code: FindingCode, said: Said): Finding => findingOf("error", rule, code, said)

export const warningOf = (rule: number, code: FindingCode, said: Said): Finding => findingOf("warning", rule, code, said)

function findingOf(level: Finding["level"], rule: number, code: FindingCode, { params = {}, message, ...place }: Said): Finding {
  return { level, code, rule, ...place, params, message }
}
