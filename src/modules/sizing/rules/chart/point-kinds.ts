import { pointOfMeasure } from "../points-of-measure"
import { ANY_LENGTH_MM } from "../points/point"
import { BODY_POINTS, type BodyPoint, type GarmentPoint } from "../vocabulary"

/** Which points of a body a garment's point says something of; the first that is known counts. */
const BODY_OF_GARMENT: Readonly<Partial<Record<GarmentPoint, readonly BodyPoint[]>> & Record<string, readonly BodyPoint[]>> = {
  WearableMeasurementChestOrBust: ["BodyMeasurementChest", "BodyMeasurementBust"],
  WearableMeasurementWaist: ["BodyMeasurementWaist"],
  WearableMeasurementHips: ["BodyMeasurementHips"],
  WearableMeasurementInseam: ["BodyMeasurementInsideLeg"],
  WearableMeasurementCollar: ["BodyMeasurementNeck"],
}

/** Body points behind the point of a chart: itself, or those a garment's point goes round. Empty when no body is compared with it. */
export function findBodyPoints(code: string): readonly string[] {
  if (code.startsWith("BodyMeasurement")) return [code]
  return Object.hasOwn(BODY_OF_GARMENT, code) ? (BODY_OF_GARMENT[code] ?? []) : []
}

export const isBodyPoint = (code: string): boolean => BODY_POINTS.some((point) => point === code)

export type LengthBounds = { min_mm: number; max_mm: number }

/** Smallest and largest length that is believed of a point, both included. */
export function lengthBounds(code: string): LengthBounds {
  const { min, max } = pointOfMeasure(code)?.bounds_mm ?? ANY_LENGTH_MM
  return { min_mm: min, max_mm: max }
}

/**
 * Standard deviation of a measurement somebody took of themselves, in millimeters. Foot, height and the 20 of girths are
 * what the method was set up with; head and hand are assumptions, since 20 would drown their grades of 10 and 25.
 */
export function measuringError(code: string): number {
  if (code === "BodyMeasurementFoot") return 3
  if (code === "BodyMeasurementHead") return 5
  if (code === "BodyMeasurementHand") return 10
  if (code === "BodyMeasurementHeight") return 15
  return 20
}
