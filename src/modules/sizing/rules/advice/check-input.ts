import { isBodyPoint, lengthBounds } from "../chart/point-kinds"
import { SizingError } from "../sizing-error"
import type { AdviceInput, BodyMeasurement } from "./types"
import type { OffsetBelief } from "../vocabulary"

const MOST_SD_MM = 200

/**
 * Refuses what cannot be meant: measurements that are no lengths or absurd, points nobody knows, beliefs without a
 * variance.
 * @throws SizingError INVALID_MEASUREMENT or INVALID_INPUT, with the field
 */
export function checkInput({ chart, body, history = [], usual_sizes = [], offset, manual_offset }: AdviceInput): void {
  const points = new Set(chart.points.map(({ code }) => code))
  for (const [point, measurement] of Object.entries(body)) {
    if (measurement === undefined) continue
    if (!isBodyPoint(point) && !points.has(point)) refuse("INVALID_MEASUREMENT", `measurements.${point}`, "is no point of a body")
    checkMeasurement(point, measurement)
  }
  history.forEach((item, index) => {
    checkNumber(`history.${index}.months_ago`, item.months_ago, [0, 1_200])
    checkBelief(`history.${index}.offset`, item.offset)
  })
  usual_sizes.forEach((item, index) => checkBelief(`usual_sizes.${index}.offset`, item.offset))
  checkBelief("offset", offset)
  if (manual_offset !== undefined) checkNumber("manual_offset", manual_offset, [-2, 2])
}

/** Of a mean within 10 steps and a variance from 0 to 25. @throws SizingError INVALID_INPUT */
export function checkBelief(field: string, belief: OffsetBelief | undefined): void {
  if (belief === undefined) return
  checkNumber(`${field}.mean`, belief.mean, [-10, 10])
  checkNumber(`${field}.variance`, belief.variance, [0, 25])
}

function checkMeasurement(point: string, measurement: BodyMeasurement): void {
  const field = `measurements.${point}`
  const { mm, sd_mm } = typeof measurement === "number" ? { mm: measurement, sd_mm: 0 } : measurement
  const { min_mm, max_mm } = lengthBounds(point)
  if (!(mm >= min_mm && mm <= max_mm)) refuse("INVALID_MEASUREMENT", field, `must be from ${min_mm} to ${max_mm} mm, not ${mm}`)
  if (!(sd_mm >= 0 && sd_mm <= MOST_SD_MM))
    refuse("INVALID_MEASUREMENT", `${field}.sd_mm`, `must be from 0 to ${MOST_SD_MM} mm, not ${sd_mm}`)
}

/** @throws SizingError INVALID_INPUT; NaN is outside everything. */
export function checkNumber(field: string, value: number, [least, most]: readonly [number, number]): void {
  if (!(value >= least && value <= most)) refuse("INVALID_INPUT", field, `must be from ${least} to ${most}, not ${value}`)
}

function refuse(code: "INVALID_MEASUREMENT" | "INVALID_INPUT", field: string, what: string): never {
  throw new SizingError(code, field, `${field} ${what}`)
}
