import type { Fit, ProductKind, Stretch } from "../vocabulary"

/** Room between body and cloth, in millimeters of girth or length: the usual one, and the span that surprises nobody. */
export type Ease = { usual_mm: number; least_mm: number; most_mm: number }

export type EaseQuestion = { point: string; fit?: Fit; stretch?: Stretch; kind?: ProductKind }

/** Wearing ease at the chest of tops; of others from it. Customary starting values of pattern makers, not a standard. */
const CHEST_BY_FIT: Record<Fit, Ease> = {
  skinny: ease(-60, 20),
  slim: ease(20, 40),
  straight: ease(60, 100),
  regular: ease(60, 100),
  relaxed: ease(90, 150),
  loose: ease(120, 200),
  oversized: ease(160, 260),
}

const BOTTOM_HIPS_BY_FIT: Record<Fit, Ease> = {
  skinny: ease(-20, 20),
  slim: ease(0, 40),
  straight: ease(20, 60),
  regular: ease(20, 60),
  relaxed: ease(40, 100),
  loose: ease(60, 140),
  oversized: ease(80, 200),
}

/** What is worn over other clothes needs more: jackets 100 to 160, coats 160 to 240 when regular. */
const OVER_CLOTHES = ease(40, 140)
const BOTTOM_WAIST = ease(0, 30)
const COLLAR = ease(10, 25)
const LENGTH = ease(-20, 20)
/** How much less cloth that gives may measure. */
const GIVEN_BY_STRETCH: Record<Stretch, number> = { none: 0, low: 0, medium: 20, high: 60 }

/** Ease to expect at a garment's point, which is named by schema.org; fit regular and stretch none unless they are said. */
export function findEase({ point, fit = "regular", stretch = "none", kind }: EaseQuestion): Ease {
  if (point === "WearableMeasurementInseam") return LENGTH
  if (point === "WearableMeasurementCollar") return COLLAR
  const given = GIVEN_BY_STRETCH[stretch]
  const base = girthEase(point, fit, kind)
  return { usual_mm: base.usual_mm - given, least_mm: base.least_mm - given, most_mm: base.most_mm }
}

function girthEase(point: string, fit: Fit, kind: ProductKind | undefined): Ease {
  if (kind === "bottom" && point === "WearableMeasurementWaist") return BOTTOM_WAIST
  if (kind === "bottom") return BOTTOM_HIPS_BY_FIT[fit]
  const chest = CHEST_BY_FIT[fit]
  return kind === "outerwear" ? ease(chest.least_mm + OVER_CLOTHES.least_mm, chest.most_mm + OVER_CLOTHES.most_mm) : chest
}

function ease(least_mm: number, most_mm: number): Ease {
  return { usual_mm: (least_mm + most_mm) / 2, least_mm, most_mm }
}
