import { titleFromCode } from "../../shared/names"
import type { ChartPoint } from "../types"

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
