/** Every closed list of sizing, once: options, checks, texts and tables are made from these. */

/** Kinds, genders, age groups and size groups: words of schema.org and of Google's product data, in lower case. */
export const PRODUCT_KINDS = [
  "top",
  "bottom",
  "dress",
  "outerwear",
  "footwear",
  "bra",
  "underwear",
  "kids",
  "headwear",
  "glove",
  "hosiery",
  "accessory",
  "one_size",
] as const
export type ProductKind = (typeof PRODUCT_KINDS)[number]

export const GENDERS = ["male", "female", "unisex"] as const
export type Gender = (typeof GENDERS)[number]

export const AGE_GROUPS = ["newborn", "infant", "toddler", "kids", "adult"] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

export const SIZE_GROUPS = ["regular", "petite", "plus", "tall", "big", "maternity", "short"] as const
export type SizeGroup = (typeof SIZE_GROUPS)[number]

/** How a piece is cut, from close to the body to wide. */
export const FITS = ["skinny", "slim", "straight", "regular", "relaxed", "loose", "oversized"] as const
export type Fit = (typeof FITS)[number]

/** How far the cloth gives. */
export const STRETCHES = ["none", "low", "medium", "high"] as const
export type Stretch = (typeof STRETCHES)[number]

/** What a chart measures: the body it fits, or the garment itself. */
export const BASES = ["body", "garment"] as const
export type Basis = (typeof BASES)[number]

/** Units in which charts are typed and texts are written. */
export const LENGTH_UNITS = ["cm", "in"] as const
export type LengthUnit = (typeof LENGTH_UNITS)[number]

/** A scale grades along one axis or two. */
export const AXES = [1, 2] as const
export type Axis = (typeof AXES)[number]

/** Whether a point of a chart decides the size, helps to decide, or is only shown. */
export const POINT_ROLES = ["primary", "secondary", "info"] as const
export type PointRole = (typeof POINT_ROLES)[number]

export const CHART_STATUSES = ["draft", "published", "archived"] as const
export type ChartStatus = (typeof CHART_STATUSES)[number]

/** What a chart can be assigned to, from what decides first. */
export const ASSIGNMENT_TARGETS = ["colorway", "product", "type", "category", "collection", "brand", "tag", "scale"] as const
export type AssignmentTarget = (typeof ASSIGNMENT_TARGETS)[number]

/** How a size was converted; see `convertSize`. */
export const CONVERSION_METHODS = ["identity", "table", "formula"] as const
export type ConversionMethod = (typeof CONVERSION_METHODS)[number]

/** How somebody likes clothes to sit. */
export const FIT_PREFERENCES = ["closer", "regular", "looser"] as const
export type FitPreference = (typeof FIT_PREFERENCES)[number]

/** How a piece fitted: too small, right, too large. */
export const FIT_OUTCOMES = ["small", "fit", "large"] as const
export type FitOutcome = (typeof FIT_OUTCOMES)[number]

/** Who says how a piece fitted, the strongest first. */
export const OUTCOME_SOURCES = ["return", "exchange", "survey", "kept"] as const
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number]

/** What a shopper may be told of how a product fits; see `flagProduct`. */
export const FIT_FLAGS = ["runs_small", "true_to_size", "runs_large"] as const
export type FitFlag = (typeof FIT_FLAGS)[number]

/** Outcomes of advice; of two axes the one that stands first here decides. */
export const ADVICE_STATUSES = ["outside_size_range", "insufficient_data", "no_recommendation", "recommended"] as const
export type AdviceStatus = (typeof ADVICE_STATUSES)[number]

/** How sure advice is, the least first. */
export const CONFIDENCES = ["low", "medium", "high"] as const
export type Confidence = (typeof CONFIDENCES)[number]
