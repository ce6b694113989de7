import { sizingErrors } from "../../errors"
import { BODY_POINTS, isBodyPoint, LENGTH_UNITS, lengthBounds, type LengthUnit, parseMeasurement, SizingError } from "../../rules"

/** Lengths of a body by point, in whole millimeters. */
export type BodyLengths = Record<string, number>

const UNITS: ReadonlySet<unknown> = new Set(LENGTH_UNITS)

/**
 * Lengths as somebody sent them, by point of the body, each converted once.
 *
 *   given                         | means
 *   98                            | 98 of `unit`
 *   "98 cm", "38 1/2 in", "98,5"  | as written, else in `unit`
 *   { value: 98, unit: "in" }     | 98 in; `value` may be text too
 *   { value_mm: 980 }             | millimeters, as we send them
 *
 * What is refused is never repeated: the engine writes the words of a refusal into its log.
 * @throws FIELD_INVALID, naming `measurements.<point>`
 */
export function readMeasurements(given: Readonly<Record<string, unknown>>, unit: LengthUnit): BodyLengths {
  return Object.fromEntries(
    Object.entries(given).map(([point, length]) => {
      const field = `measurements.${point}`
      if (!isBodyPoint(point)) throw refused(field, `is no point of a body; known are ${[...BODY_POINTS].sort().join(", ")}`)
      const mm = millimeters(length, unit, field)
      const { min_mm, max_mm } = lengthBounds(point)
      if (mm < min_mm || mm > max_mm) throw refused(field, `must be from ${min_mm} to ${max_mm} mm`)
      return [point, mm]
    })
  )
}

function millimeters(given: unknown, unit: LengthUnit, field: string): number {
  if (typeof given === "number" || typeof given === "string") return parseLength(given, unit, field)
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw refused(field, "must be a length")
  const { value, unit: own = unit, value_mm, ...rest } = given as Record<string, unknown> // an object of JSON
  if (Object.keys(rest).length > 0) throw refused(field, "takes 'value' and 'unit', or 'value_mm'")
  if (value === undefined && typeof value_mm === "number" && Number.isInteger(value_mm)) return value_mm
  if (value_mm !== undefined) throw refused(field, "takes 'value' and 'unit', or a whole number as 'value_mm'")
  if (!UNITS.has(own)) throw refused(field, "has a 'unit' that is neither cm nor in")
  if (typeof value !== "number" && typeof value !== "string") throw refused(field, "must have a 'value'")
  return parseLength(value, own as LengthUnit, field) // one of UNITS
}

function parseLength(given: string | number, unit: LengthUnit, field: string): number {
  try {
    const { min_mm, max_mm } = parseMeasurement(typeof given === "string" ? given.slice(0, 60) : given, { unit })
    if (min_mm !== null && min_mm === max_mm) return min_mm
  } catch (error) {
    if (!(error instanceof SizingError)) throw error
  }
  throw refused(field, 'must be one length above 0 and under 3 m, such as 98, "98 cm" or "38 1/2 in"')
}

const refused = (field: string, reason: string) => sizingErrors.FIELD_INVALID({ field, reason })
