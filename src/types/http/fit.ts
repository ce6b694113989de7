import type {
  Advice,
  AxisAdvice,
  FitFlag,
  FitOutcome,
  FitPreference,
  LengthUnit,
  OutcomeSource,
  Reason,
  SizeChances,
} from "../../modules/sizing/rules/vocabulary"
import type { StoreProductFit } from "./sizing"

/** Times are ISO 8601 in UTC, lengths integer millimeters; texts are in the language of the request. */

/** A reason with its parameters, sizes among them by code, and as a sentence. */
export type StoreFitReason = Reason & { text: string }

/** A size with its chances, what it is called in the asked system and elsewhere, and its place in the order of the scale. */
export type StoreSizeChances = SizeChances & { label: string; rank: number; equivalents: Record<string, string> }

/** `POST /store/apparel/products/:id/size-recommendation` */
export type StoreSizeRecommendationResponse = {
  recommendation: {
    status: Advice["status"]
    /** Code in the product's scale. */
    size: string | null
    /** What the size is called in the asked system. */
    label: string | null
    confidence: Advice["confidence"] | null
    /** Every size with its chances; of two axes those around the best. */
    sizes: StoreSizeChances[]
    alternatives: string[]
    /** Whether the size is in stock; null when there is none or nothing of the product has a size. */
    is_available: boolean | null
    /** A neighbor in stock that is likely to fit, when the size is sold out. */
    available_alternative: string | null
    axes: Omit<AxisAdvice, "belief">[]
    reasons: StoreFitReason[]
    /** All of it in a few sentences. */
    sentence: string
    /** The chart that was read; null when the product has none. */
    chart: { id: string; version: number } | null
    /** How the product fitted others. */
    fit: StoreProductFit | null
    /** Under which the advice is remembered; null for guests, of whom nothing is kept. */
    advice_id: string | null
  }
}

/** A length as it is kept, and in the unit of its profile. */
export type StoreBodyLength = { value_mm: number; text: string }

export type StoreFitProfile = {
  id: string
  name: string
  gender: string | null
  age_group: string | null
  unit: LengthUnit
  preference: FitPreference
  measurements: Record<string, StoreBodyLength>
  usual_sizes: { scale: string; size: string; brand?: string | undefined }[]
  consent_at: string
  created_at: string
  updated_at: string
}

/** `GET /store/apparel/customers/me/fit-profiles` */
export type StoreFitProfilesResponse = { fit_profiles: StoreFitProfile[] }
/** `POST .../fit-profiles`, `GET, POST .../fit-profiles/:id` */
export type StoreFitProfileResponse = { fit_profile: StoreFitProfile }
/** `DELETE .../fit-profiles/:id` */
export type StoreFitProfileDeletedResponse = { id: string; object: "fit_profile"; deleted: true }
/** `DELETE .../fit-profiles` */
export type StoreFitProfilesDeletedResponse = { object: "fit_profiles"; deleted: true }

export type StoreFitAdviceRow = {
  id: string
  product_id: string
  profile_id: string | null
  status: string
  size: string | null
  confidence: string | null
  /** Where the body was thought to stand on the scale, in steps. */
  belief: unknown
  chart_id: string | null
  chart_version: number | null
  created_at: string
}

export type StoreFitOutcomeRow = {
  order_id: string
  line_item_id: string
  piece: number
  product_id: string
  variant_id: string | null
  scale_handle: string | null
  size: string
  outcome: FitOutcome | "other"
  source: OutcomeSource
  belief_mean: number | null
  belief_variance: number | null
  advised_size: string | null
  occurred_at: string
}

/** `GET .../fit-profiles/export`: everything that is kept of the customer's fit. */
export type StoreFitExportResponse = {
  fit_profiles: StoreFitProfile[]
  advice: StoreFitAdviceRow[]
  outcomes: StoreFitOutcomeRow[]
}

/** `POST /store/apparel/fit-feedback/:token` */
export type StoreFitFeedbackResponse = { fit: FitOutcome }

/** Pieces by how they fitted; `other` came back for reasons that say nothing of the size. */
export type FitCounts = Record<FitOutcome | "other", number>

export type AdminFitInsight = {
  product_id: string
  title: string
  handle: string
  thumbnail: string | null
  brand: string | null
  kind: string | null
  flag: FitFlag | null
  /** In sizes; negative runs small. */
  offset: number
  /** Holds the offset with a chance of 90 %. */
  interval: { low: number; high: number }
  counts: Record<FitOutcome, number>
  /** Different customers who said something. */
  customers: number
  /** What staff said of the offset. */
  offset_manual: number | null
  last_outcome_at: string | null
}

/** `GET /admin/apparel/fit-insights` */
export type AdminFitInsightsResponse = { fit_insights: AdminFitInsight[]; count: number; limit: number; offset: number }

/** `GET /admin/apparel/fit-insights/:product_id` */
export type AdminFitInsightResponse = {
  fit_insight: AdminFitInsight & {
    /** In the order of the scale. */
    sizes: ({ size: string } & FitCounts)[]
    sources: ({ source: OutcomeSource } & FitCounts)[]
  }
}
