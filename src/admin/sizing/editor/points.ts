import { titleFromCode } from "../../shared/names"
import type { Basis, ChartPoint } from "../types"

/** Points of measure with a name of schema.org's, by what a chart measures; titles come from the API in any language. */
export const POINTS: Record<Basis, readonly string[]> = {
  body: ["Chest", "Bust", "Underbust", "Waist", "Hips", "InsideLeg", "Arm", "Neck", "Height", "Head", "Hand", "Foot"].map(
    (name) => `BodyMeasurement${name}`
  ),
  garment: [
    "ChestOrBust",
    "Waist",
    "Hips",
    "Inseam",
    "OutsideLeg",
    "Length",
    "Back",
    "Sleeve",
    "Collar",
    "Cup",
    "Height",
    "Width",
  ].map((name) => `WearableMeasurement${name}`),
}

/** `BodyMeasurementInsideLeg` → `Inside leg`, until its title is known. */
export const titleFromPoint = (code: string): string =>
  titleFromCode(code.replace(/^(Body|Wearable)Measurement/, "").replaceAll(/([a-z])([A-Z])/g, "$1 $2"))

export type KnownPoint = { code: string; title: string; how_to_measure: string | null }

/** Title of every point by its code: the chart's own words before the usual ones. */
export const collectTitles = (points: ChartPoint[], known: KnownPoint[]): ReadonlyMap<string, string> =>
  new Map([
    ...known.map(({ code, title }) => [code, title] as const),
    ...points.flatMap(({ code, title }) => {
      const own = title?.["en"]
      return own
        ? [[code, own] as const]
        : known.some((point) => point.code === code)
          ? []
          : [[code, titleFromPoint(code)] as const]
    }),
  ])
