import type { FitInsight } from "../../modules/sizing/fit/insights/fit-insights"
import type { AdminFitInsight } from "../../types/http/fit"
import { roundSteps } from "./fit-answer"

/** How a product fits, for staff. */
export function buildInsightAnswer({ mean, interval, last_outcome_at, ...insight }: FitInsight): AdminFitInsight {
  return {
    ...insight,
    offset: roundSteps(mean),
    interval: { low: roundSteps(interval.low), high: roundSteps(interval.high) },
    last_outcome_at: last_outcome_at?.toISOString() ?? null,
  }
}
