import type { AdminSizeScale } from "../../../types/http/sizing"
import type { ScaleContent } from "./scales-api"
import { inRankOrder } from "./scale-edits"
import { withText } from "../localized"
import type { SizeAxis, SizeValue } from "../types"

/** What of a stored scale staff can change, its sizes in order. */
export const contentOf = ({ id: _id, is_starter: _starter, updated_at: _at, ...content }: AdminSizeScale): ScaleContent =>
  inRankOrder(content)

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
export function tidied(scale: ScaleContent): ScaleContent {
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
