import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { CHART_POINTS } from "../../../modules/sizing/rules/vocabulary"
import type { AdminSizeChartCheckResponse } from "../../../types/http/sizing"
import { sdk } from "../../shared/api"
import { CHARTS_KEY } from "../charts/charts-api"
import type { Basis } from "../types"
import { titleFromPoint, type KnownPoint } from "./points"

/** Points of measure a chart of this basis may have, with titles and instructions; asked once, by checking a chart of all of them. */
export const useKnownPoints = (scale: string, basis: Basis): KnownPoint[] => {
  const { data } = useQuery({
    queryKey: [...CHARTS_KEY, "points", scale, basis],
    queryFn: () => {
      const points = CHART_POINTS[basis].map((code) => ({ code, role: "info" }))
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
    () => data?.chart.points ?? CHART_POINTS[basis].map((code) => ({ code, title: titleFromPoint(code), how_to_measure: null })),
    [data, basis]
  )
}
