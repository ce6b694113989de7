import { BODY_POINT_DEFINITIONS } from "./points/body"
import { GARMENT_POINT_DEFINITIONS } from "./points/garment"
import { buildPoint, type PointOfMeasure } from "./points/point"

export type { PointOfMeasure } from "./points/point"
import type { Basis } from "./vocabulary"

/** Every point with a name of schema.org's; a shop may have its own in the same form. */
export const POINTS_OF_MEASURE: readonly PointOfMeasure[] = [
  ...Object.entries(BODY_POINT_DEFINITIONS).map(([code, definition]) => buildPoint(code, "body", definition)),
  ...Object.entries(GARMENT_POINT_DEFINITIONS).map(([code, definition]) => buildPoint(code, "garment", definition)),
]

const byCode = new Map(POINTS_OF_MEASURE.map((entry) => [entry.code, entry]))

const normalizeName = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replace(/\s+/g, " ").trim()

const byName = new Map(
  POINTS_OF_MEASURE.flatMap((entry) =>
    // The first point of a basis keeps a name that another one has too.
    [...entry.aliases, ...Object.values(entry.title), entry.code].map(
      (name) => [`${entry.basis} ${normalizeName(name)}`, entry] as const
    )
  ).reverse()
)

/** The point of a code, undefined for a shop's own. */
export const pointOfMeasure = (code: string): PointOfMeasure | undefined => byCode.get(code)

/** The point that a column's title means, in any of the four languages or by code, in any case. */
export const findPoint = (text: string, basis: Basis): PointOfMeasure | undefined => byName.get(`${basis} ${normalizeName(text)}`)
