import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminFitInsightsResponse, FitFlagName } from "../../../types/http/fit"
import { sdk } from "../../shared/api"

type InsightPage = { flag?: FitFlagName; q?: string; sort?: string; limit: number; offset: number }

/** One page of products with what became of what was bought. */
export const useFitInsights = (page: InsightPage) =>
  useQuery({
    queryKey: ["apparel", "fit-insights", page],
    queryFn: () => sdk.client.fetch<AdminFitInsightsResponse>("/admin/apparel/fit-insights", { query: page }),
    placeholderData: keepPreviousData,
    retry: false,
  })
