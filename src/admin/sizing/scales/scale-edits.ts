import type { AdminSizeScale } from "../../../types/http/sizing"
import { withText } from "../localized"
import type { Axis, SizeAxis, SizeValue } from "../types"
import type { ScaleContent } from "./scales-api"

/** What of a stored scale staff can change, its sizes in order. */
export const toScaleContent = ({ id: _id, is_starter: _starter, updated_at: _at, ...content }: AdminSizeScale): ScaleContent =>
  sortByRank(content)

/** A scale to begin with, for the form. */
export const EMPTY_SCALE: ScaleContent = {
  handle: "",
  name: "",
  system: "alpha",
  kind: "top",
  gender: "unisex",
  age_group: "adult",
  size_groups: [],
  axes: [{ name: { en: "size" }, values: [] }],
  separator: "",
}

/** As the API takes it: blanks trimmed, fields that say nothing left out. */
export function tidyScale(scale: ScaleContent): ScaleContent {
  const { brand, axes, ...rest } = scale
  const [first, second] = axes
  return {
    ...rest,
    name: scale.name.trim(),
    ...(brand?.trim() && { brand: brand.trim() }),
    axes: second ? [tidyAxis(first), tidyAxis(second)] : [tidyAxis(first)],
  }
}

const tidyAxis = ({ name, values }: SizeAxis): SizeAxis => ({ name, values: values.map(tidyValue) })

const tidyValue = ({ label, equivalents, ...value }: SizeValue): SizeValue => {
  const kept = Object.entries(label ?? {}).reduce(
    (texts: SizeValue["label"], [language, text]) => withText(texts, language, text.trim()),
    undefined
  )
  return { ...value, code: value.code.trim(), ...(kept && { label: kept }), ...(equivalents && { equivalents }) }
}

/** Room between two ranks, as the scales that ship have it. */
const RANK_STEP = 10

type Values = (values: SizeValue[]) => SizeValue[]

/** The scale with the sizes of one axis changed; ranks follow their order on the page. */
export function changeSizes(scale: ScaleContent, axis: Axis, change: Values): ScaleContent {
  const edited = (one: SizeAxis): SizeAxis => ({ ...one, values: rank(change(one.values)) })
  const [first, second] = scale.axes
  if (!second) return { ...scale, axes: [edited(first)] }
  return { ...scale, axes: axis === 1 ? [edited(first), second] : [first, edited(second)] }
}

const rank = (values: SizeValue[]): SizeValue[] => values.map((value, index) => ({ ...value, rank: (index + 1) * RANK_STEP }))

/** The entry at `index` one place up (-1) or down (1); at the end it stays. */
export function moveEntry<Entry>(entries: Entry[], index: number, by: -1 | 1): Entry[] {
  const entry = entries[index]
  const other = entries[index + by]
  if (entry === undefined || other === undefined) return entries
  return entries.map((one, at) => (at === index ? other : at === index + by ? entry : one))
}

/** The sizes of every axis in the order of their ranks. */
export const sortByRank = (scale: ScaleContent): ScaleContent => {
  const ordered = (axis: SizeAxis): SizeAxis => ({ ...axis, values: [...axis.values].sort((a, b) => a.rank - b.rank) })
  const [first, second] = scale.axes
  return { ...scale, axes: second ? [ordered(first), ordered(second)] : [ordered(first)] }
}

/** `S, Small ; s` → the other spellings of a size, each once. */
export const parseAliases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== "")
  ),
]
