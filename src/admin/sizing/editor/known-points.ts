import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { AdminSizeChartCheckResponse } from "../../../types/http/sizing"
import { sdk } from "../../shared/api"
import { pointName, POINTS } from "./points"
import type { Basis, ChartPoint } from "../types"
import { CHARTS_KEY } from "../charts/charts-api"

export type KnownPoint = { code: string; title: string; how_to_measure: string | null }

/** Points of measure a chart of this basis may have, with titles and instructions; asked once, by checking a chart of all of them. */
export const useKnownPoints = (scale: string, basis: Basis): KnownPoint[] => {
  const { data } = useQuery({
    queryKey: [...CHARTS_KEY, "points", scale, basis],
    queryFn: () => {
      const points = POINTS[basis].map((code) => ({ code, role: "info" }))
      return sdk.client.fetch<AdminSizeChartCheckResponse>("/admin/apparel/size-charts/check", {
        method: "POST",
        headers: { "accept-language": "en" },
        body: { scale, grid: { basis, unit: "cm", points, rows: [] } },
      })
    },
    staleTime: Infinity,
    retry: false,
  })
  return useMemo(
    () => data?.chart.points ?? POINTS[basis].map((code) => ({ code, title: pointName(code), how_to_measure: null })),
    [data, basis]
  )
}

/** Title of every point by its code: the chart's own words before the usual ones. */
export const titlesOf = (points: ChartPoint[], known: KnownPoint[]): ReadonlyMap<string, string> =>
  new Map([
    ...known.map(({ code, title }) => [code, title] as const),
    ...points.flatMap(({ code, title }) => {
      const own = title?.["en"]
      return own ? [[code, own] as const] : known.some((point) => point.code === code) ? [] : [[code, pointName(code)] as const]
    }),
  ])
