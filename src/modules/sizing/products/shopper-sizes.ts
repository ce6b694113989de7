import type { StoreOptionSize, StoreSize } from "../../../types/http/sizing"
import { convertSize, equivalenceRowsOf, SizingError, textIn, type Axis, type EquivalenceRow, type SizeScale } from "../rules"
import { orderOf, type OptionMatch } from "./option-sizes"

/** The sizes of one axis as a shopper reads them who asked for `system`. */
export function shopperSizes(
  scale: SizeScale,
  axis: Axis,
  asked: { system?: string | undefined; brand?: string | undefined; locale: string }
): StoreSize[] {
  const values = scale.axes[axis - 1]?.values ?? []
  const rows = equivalenceRowsOf(scale)
  return values.map(({ code, rank, label, equivalents = [] }) => {
    const byBrand = [...equivalents].sort((a, b) => Number(isOf(asked.brand, b.brand)) - Number(isOf(asked.brand, a.brand)))
    const usable = byBrand.filter(({ brand }) => brand === undefined || isOf(asked.brand, brand))
    const labels: Record<string, string> = {}
    for (const one of usable) labels[one.system] ??= one.label
    const own = { label: textIn(label, asked.locale) ?? code, system: scale.system, is_approximate: false }
    return { axis, code, rank, ...(converted(scale, code, axis, asked, rows) ?? own), equivalents: labels }
  })
}

function converted(
  scale: SizeScale,
  code: string,
  axis: Axis,
  { system, brand }: { system?: string | undefined; brand?: string | undefined },
  rows: EquivalenceRow[]
): Pick<StoreSize, "label" | "system" | "is_approximate"> | undefined {
  if (system === undefined || system === scale.system || axis === 2) return undefined
  const { kind, gender, age_group } = scale
  try {
    const found = convertSize({
      size: code,
      from: scale.system,
      to: system,
      kind,
      gender,
      age_group,
      ...(brand && { brand }),
      rows,
    })
    return { label: found.size, system, is_approximate: found.is_approximate }
  } catch (error) {
    if (error instanceof SizingError) return undefined // nothing says how the two correspond: the size keeps its own name
    throw error
  }
}

const isOf = (asked: string | undefined, brand: string | undefined): boolean =>
  brand !== undefined && brand.toLowerCase() === asked?.toLowerCase()

/** The product's option values in the order of the scale, what matches nothing last. */
export function shopperOptions(match: OptionMatch, axes: StoreSize[][], separator: string): StoreOptionSize[] {
  const labels = new Map(axes.flat().map(({ axis, code, label }) => [`${axis} ${code}`, label]))
  return [
    ...match.matched.map(({ option_value_id, value, code, sizes }) => ({
      option_value_id,
      value,
      code,
      rank: orderOf(sizes),
      label: sizes.map((size) => labels.get(`${size.axis} ${size.code}`) ?? size.code).join(separator),
    })),
    ...match.unmatched.map(({ option_value_id, value }) => ({ option_value_id, value, code: null, rank: null, label: value })),
  ]
}
