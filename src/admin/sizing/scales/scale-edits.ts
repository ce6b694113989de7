import type { ScaleContent } from "./scales-api"
import type { Axis, SizeAxis, SizeValue } from "../types"

/** Room between two ranks, as the scales that ship have it. */
const RANK_STEP = 10

type Values = (values: SizeValue[]) => SizeValue[]

/** The scale with the sizes of one axis changed; ranks follow their order on the page. */
export function changeSizes(scale: ScaleContent, axis: Axis, change: Values): ScaleContent {
  const changed = (one: SizeAxis): SizeAxis => ({ ...one, values: ranked(change(one.values)) })
  const [first, second] = scale.axes
  if (!second) return { ...scale, axes: [changed(first)] }
  return { ...scale, axes: axis === 1 ? [changed(first), second] : [first, changed(second)] }
}

const ranked = (values: SizeValue[]): SizeValue[] => values.map((value, index) => ({ ...value, rank: (index + 1) * RANK_STEP }))

/** The entry at `index` one place up (-1) or down (1); at the end it stays. */
export function moved<Entry>(entries: Entry[], index: number, by: -1 | 1): Entry[] {
  const entry = entries[index]
  const other = entries[index + by]
  if (entry === undefined || other === undefined) return entries
  return entries.map((one, at) => (at === index ? other : at === index + by ? entry : one))
}

/** The sizes of every axis in the order of their ranks. */
export const inRankOrder = (scale: ScaleContent): ScaleContent => {
  const ordered = (axis: SizeAxis): SizeAxis => ({ ...axis, values: [...axis.values].sort((a, b) => a.rank - b.rank) })
  const [first, second] = scale.axes
  return { ...scale, axes: second ? [ordered(first), ordered(second)] : [ordered(first)] }
}

/** `S, Small ; s` → the other spellings of a size, each once. */
export const aliasesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== "")
  ),
]
