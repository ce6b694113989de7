/**
 * Codes of the points of measure, named by schema.org's BodyMeasurementTypeEnumeration and WearableMeasurementTypeEnumeration, in the
 * order in which people choose them. Titles and bounds stand in `POINTS_OF_MEASURE`.
 */

/** Lengths and girths of a body. */
export const BODY_POINTS = [
  "BodyMeasurementChest",
  "BodyMeasurementBust",
  "BodyMeasurementUnderbust",
  "BodyMeasurementWaist",
  "BodyMeasurementHips",
  "BodyMeasurementInsideLeg",
  "BodyMeasurementArm",
  "BodyMeasurementNeck",
  "BodyMeasurementHeight",
  "BodyMeasurementHead",
  "BodyMeasurementHand",
  "BodyMeasurementFoot",
] as const
export type BodyPoint = (typeof BODY_POINTS)[number]

/** Named by schema.org among the points of a body. It is no length, so no chart and no profile has it. */
export const BODY_WEIGHT = "BodyMeasurementWeight"

/** Lengths and girths of a garment. */
export const GARMENT_POINTS = [
  "WearableMeasurementChestOrBust",
  "WearableMeasurementWaist",
  "WearableMeasurementHips",
  "WearableMeasurementInseam",
  "WearableMeasurementOutsideLeg",
  "WearableMeasurementLength",
  "WearableMeasurementBack",
  "WearableMeasurementSleeve",
  "WearableMeasurementCollar",
  "WearableMeasurementCup",
  "WearableMeasurementHeight",
  "WearableMeasurementWidth",
] as const
export type GarmentPoint = (typeof GARMENT_POINTS)[number]

/** Points by what a chart measures. */
export const CHART_POINTS = { body: BODY_POINTS, garment: GARMENT_POINTS } as const

/** Form of every code of a point, also of a shop's own. */
export const POINT_CODE = /^(?:Body|Wearable)Measurement[A-Z][A-Za-z0-9]{0,60}$/
