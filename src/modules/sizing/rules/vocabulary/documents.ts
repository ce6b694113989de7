import type { AgeGroup, Axis, Basis, Fit, Gender, LengthUnit, PointRole, ProductKind, SizeGroup, Stretch } from "./lists"

/** Text by language (BCP 47 without region): `{ en: "Waist", de: "Taille" }`. `en` is what others fall back to. */
export type LocalizedText = Record<string, string>

/** One size on an axis. `rank` orders it and is unique on its axis; the distance between ranks means nothing. */
export type SizeValue = {
  code: string
  rank: number
  label?: LocalizedText
  aliases: string[]
  /** Whether the run is broken without it; inventory rules read it. */
  is_core?: boolean
  /** What it is called elsewhere. */
  equivalents?: SizeEquivalent[]
}

/** `label` in `system` of the size it hangs on. `brand` missing: by convention, which is approximate. */
export type SizeEquivalent = { system: string; label: string; brand?: string; is_exact: boolean }

export type SizeAxis = { name: LocalizedText; values: SizeValue[] }

/** Sizes of one kind in one system. Codes of two axes are joined by `separator`: `W32 L34`, `80C`. */
export type SizeScale = {
  handle: string
  name: string
  system: string
  kind: ProductKind
  gender: Gender
  age_group: AgeGroup
  size_groups: SizeGroup[]
  brand?: string
  axes: [SizeAxis] | [SizeAxis, SizeAxis]
  separator: string
}

/** A range of girth or length, both ends in millimeters; equal ends are one value, null is unbounded on that side. */
export type LengthRange = { min_mm: number | null; max_mm: number | null }

/** What was typed, beside what it means. */
export type ChartCell = LengthRange & { entered?: string }

/** A column of a chart. */
export type ChartPoint = {
  /** `BodyMeasurementChest`, `WearableMeasurementLength`, or a shop's own in the same form. Unique in the chart. */
  code: string
  role: PointRole
  axis: Axis
  /** Above 0 to 1: how much this point counts in advice. (Default: 1) */
  weight?: number
  /** Typed as measured flat; stored doubled, as a girth. (Default: false) */
  entered_flat?: boolean
  /** Plus or minus, of garments. */
  tolerance_mm?: number
  title?: LocalizedText
  how_to_measure?: LocalizedText
}

/** The sizes of one axis of the chart and what they measure, by the code of the point. */
export type ChartRow = { axis: Axis; size: string; cells: Record<string, ChartCell> }

/** The document of one version of a chart, as the Store API serves it and as `recommendSize` reads it. */
export type SizeChartDocument = {
  basis: Basis
  /** Unit of entry. */
  unit: LengthUnit
  gender?: Gender
  age_group?: AgeGroup
  fit?: Fit
  stretch?: Stretch
  points: ChartPoint[]
  rows: ChartRow[]
  intro?: LocalizedText
  how_to_measure?: LocalizedText
}

/** Offset of a product in steps of its scale: positive runs large. */
export type OffsetBelief = { mean: number; variance: number }
