import { buildCatalog, buildStyle } from "../catalog/build-catalog"
import type { ColorName } from "../catalog/colors"
import { stableRandom } from "../catalog/random"
import type { StockState, Style } from "../catalog/types"

const COLORS_PER_STYLE = 3

/** A bulk style and the demo style whose pictures it borrows; colorway n shows picture n. */
export type BulkStyle = { style: Style; pictureStyle: Style }

/** Demo styles with enough colorways in letter sizes; bulk styles are made after them. */
export function bulkModels(): Style[] {
  return buildCatalog().filter(({ sizeRun, colorways, ageGroup }) => {
    const hasLetterSizes = sizeRun.startsWith("alpha") || sizeRun === "dress-eu"
    return hasLetterSizes && ageGroup === "adult" && colorways.length >= COLORS_PER_STYLE
  })
}

/** Bulk styles number `from` to `to` (1-based, both included), 18 variants each; a number always gives the same style. */
export function bulkStyles(from: number, to: number): BulkStyle[] {
  const models = bulkModels()
  return Array.from({ length: to - from + 1 }, (_, i) => bulkStyle(from + i, models))
}

function bulkStyle(number: number, models: readonly Style[]): BulkStyle {
  const id = `BK-${String(number).padStart(5, "0")}`
  const model = models[number % models.length]
  if (!model) throw new Error("seed: the catalog has no model for bulk styles")
  const colors: Partial<Record<ColorName, StockState>> = {}
  for (const { color } of model.colorways.slice(0, COLORS_PER_STYLE)) colors[color] = stockState(`${id} ${color}`)
  const style = buildStyle({
    ...model,
    id,
    title: `${model.title} ${number}`,
    sizeRun: "alpha-unisex",
    priceEur: Math.round(model.priceEur * (0.7 + stableRandom(id) * 0.8)) - 0.1,
    colors,
    notProduced: {},
    gtinPrefix: 21,
  })
  return { style, pictureStyle: model }
}

function stockState(key: string): StockState {
  const luck = stableRandom(key)
  if (luck < 0.05) return "sold_out"
  if (luck < 0.2) return "broken"
  return luck < 0.3 ? "low" : "full"
}
