import type { ProductKind } from "./kinds"
import type { SizeRunName } from "./size-runs"
import type { BrandName, CollectionHandle } from "./taxonomy"
import type { ColorName } from "./colors"
import type { AgeGroup as SizedAgeGroup, Fit, Gender, Stretch } from "../../../src/modules/sizing/rules/vocabulary"

/**
 * How a colorway stands in stock.
 *
 *   state    | meaning
 *   full     | every produced size in stock, following the size curve
 *   low      | as full, with a few units per size
 *   broken   | the core sizes are out, only fringe sizes remain
 *   sold_out | nothing left anywhere
 */
export type StockState = "full" | "low" | "broken" | "sold_out"

/** Whom the demo has clothes for. */
export type AgeGroup = Extract<SizedAgeGroup, "adult" | "kids" | "infant">

export type Fiber = { name: string; percent: number }

export type Pattern = "stripes" | "check" | "dots"

/** One style as it is written down in `styles/`. Prices are euros, tax included. */
export type StyleDraft = {
  /** Style code, the start of every SKU; its digits must be unique in the catalog. */
  id: string
  title: string
  description: string
  kind: ProductKind
  brand: BrandName
  gender: Gender
  ageGroup: AgeGroup
  fit?: Fit
  stretch: Stretch
  sizeRun: SizeRunName
  category: string
  collection: CollectionHandle
  tags: readonly string[]
  priceEur: number
  fibers: readonly Fiber[]
  /** ISO 3166-1 alpha-2, lower case. */
  origin: string
  colors: Partial<Record<ColorName, StockState>>
  /** Sizes that were never made in a color. */
  notProduced?: Partial<Record<ColorName, readonly string[]>>
  pattern?: Pattern
  /** First two digits of its GTINs. (Default: 20) */
  gtinPrefix?: 20 | 21
}

export type Prices = { eur: number; gbp: number; usd: number }

/** Units per stock location. */
export type Stock = { warehouse: number; store: number }

export type Variant = {
  sku: string
  ean: string
  color: ColorName
  size: string
  prices: Prices
  stock: Stock
}

export type Colorway = { color: ColorName; state: StockState; pictureName: string; variants: Variant[] }

/** A style with everything that follows from its draft. */
export type Style = StyleDraft & {
  handle: string
  sizes: readonly string[]
  prices: Prices
  colorways: Colorway[]
}
