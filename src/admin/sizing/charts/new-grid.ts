import type { AdminSizeScale } from "../../../types/http/sizing"
import { sortedSizes } from "../editor/chart-grid"
import type { Basis, ChartGrid, ChartPoint, LengthUnit } from "../types"

type Kind = AdminSizeScale["kind"]

const TOP = { body: ["Chest", "Waist"], garment: ["ChestOrBust", "Length", "Sleeve"] }
const WOMEN_TOP = { body: ["Bust", "Waist", "Hips"], garment: ["ChestOrBust", "Length", "Sleeve"] }
const BOTTOM = { body: ["Waist", "Hips", "InsideLeg"], garment: ["Waist", "Hips", "Inseam"] }

/** What is usually measured, the deciding measure first. Empty where nothing is usual. */
function usualPoints(kind: Kind, gender: AdminSizeScale["gender"]): Record<Basis, string[]> {
  switch (kind) {
    case "top":
    case "dress":
    case "outerwear":
      return gender === "female" ? WOMEN_TOP : TOP
    case "bottom":
    case "underwear":
    case "hosiery":
      return BOTTOM
    case "footwear":
      return { body: ["Foot"], garment: ["Length"] }
    case "bra":
      return { body: ["Underbust"], garment: [] }
    case "kids":
      return { body: ["Height", "Chest", "Waist"], garment: ["Length"] }
    case "headwear":
      return { body: ["Head"], garment: [] }
    case "glove":
      return { body: ["Hand"], garment: [] }
    case "accessory":
    case "one_size":
      return { body: [], garment: ["Length", "Width"] }
  }
}

/** A chart to begin with: every size of the scale's first axis, and what is usually measured of its kind. */
export function newGrid(scale: AdminSizeScale, { basis, unit }: { basis: Basis; unit: LengthUnit }): ChartGrid {
  const prefix = basis === "body" ? "BodyMeasurement" : "WearableMeasurement"
  const points = usualPoints(scale.kind, scale.gender)[basis].map((name, index): ChartPoint => ({
    code: prefix + name,
    role: index === 0 ? "primary" : basis === "body" ? "secondary" : "info",
    axis: 1,
  }))
  const rows = sortedSizes(scale, 1).map(({ code }) => ({ axis: 1 as const, size: code, cells: {} }))
  return { basis, unit, gender: scale.gender, age_group: scale.age_group, points, rows }
}
