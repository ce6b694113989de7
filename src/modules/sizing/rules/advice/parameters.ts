/** Variances in steps squared, distances in steps. Set by hand; to be fitted by log-loss to a shop's own outcomes once a year. */

/** A piece fits while it is at most this much larger or smaller than its wearer. */
export const FIT_LIMIT = 0.9
/** What one piece, and one opinion of it, differs from the next. */
export const PIECE_VARIANCE = 0.5 ** 2
/** How far charts and bodies of the same measure are apart. */
export const CHART_VARIANCE = 0.35 ** 2
/** Offset of a product nobody has said anything of. */
export const UNKNOWN_OFFSET = { mean: 0, variance: 0.35 ** 2 } as const
/** Merchant's word on an offset, as an observation. */
export const MANUAL_OFFSET_VARIANCE = 0.3 ** 2
/** A size that was kept, or is said to be the usual one. */
export const WORN_SIZE_VARIANCE = 0.6 ** 2
/** A size that was sent back: the body is one step off, more or less. */
export const RETURNED_SIZE_VARIANCE = 0.7 ** 2
/** Months after which the variance of a purchase is doubled. */
export const HISTORY_HALF_LIFE_MONTHS = 18
/** Kept sizes further apart than this, within so many months, are of several people. */
export const MIXED_HISTORY = { steps: 2, months: 12 } as const
/** Points further apart than this are said to disagree. */
export const DISAGREEMENT_STEPS = 1.5
/** How far the tightest point of a cloth that does not give may lie above the size's position. */
export const TIGHT_POINT_STEPS = 0.5
/** What measuring a garment, and guessing its ease, adds to a measurement's deviation, in millimeters. */
export const EASE_SD_MM = 15
export const PREFERENCE_STEPS = { closer: -0.5, regular: 0, looser: 0.5 } as const
/**
 * Two sizes tie while the position is this close to the middle between them. At the variance of a body known to
 * 20 mm on an 80 mm grade, a product unknown, it is where their chances differ by 0.01. A constant, not that
 * difference itself: which of two sizes is chosen must depend on the position alone, or a larger body could get the
 * smaller size.
 */
export const TIE_STEPS = 0.0135
/** Closer to the middle than this is worth saying. */
export const BETWEEN_STEPS = 0.15
export const CONFIDENCE = { high: 0.75, medium: 0.6, low: 0.45 } as const
/** Share of the best chance from which another size is an alternative. */
export const ALTERNATIVE_SHARE = 0.8
/** Chance from which a neighbor is named instead of a size that is sold out. */
export const AVAILABLE_ALTERNATIVE_CHANCE = 0.55
/** Offset from which the advice says so. */
export const TELLING_OFFSET_STEPS = 0.25
