import { combineRanks, type OptionMatch } from "../../modules/sizing/products/option-sizes"
import {
  buildEquivalenceRows,
  convertSize,
  SizingError,
  textIn,
  type Axis,
  type EquivalenceRow,
  type SizeScale,
  type SizeValue,
} from "../../modules/sizing/rules"
import type { StoredScale } from "../../modules/sizing/scales/stored-scale"
import { createCache, memoize } from "../../shared/memoize"
import type { StoreOptionSize, StoreSize } from "../../types/http/sizing"

/** How sizes are named: in `system` where they can be converted, by the rows of `brand` first. */
export type SizeNaming = { system?: string | undefined; brand?: string | undefined; locale: string }

const answers = createCache<StoreSize[][]>()

/** The sizes of each axis. Memoized: they change with the scale alone, and converting them costs more than a statement. */
export function buildSizesAnswer(scale: StoredScale, naming: SizeNaming): StoreSize[][] {
  const key = JSON.stringify([scale.id, scale.updated_at, naming.system, naming.brand, naming.locale])
  return memoize(answers, key, () => scale.axes.map((_, index) => buildAxis(scale, index === 0 ? 1 : 2, naming)))
}

function buildAxis(scale: SizeScale, axis: Axis, naming: SizeNaming): StoreSize[] {
  const values = scale.axes[axis - 1]?.values ?? []
  const rows = buildEquivalenceRows(scale)
  return values.map((value) => {
    const { code, rank, label } = value
    const converted = axis === 1 ? convertLabel(scale, value, naming, rows) : undefined
    const own = { label: textIn(label, naming.locale) ?? code, system: scale.system, is_approximate: false }
    return { axis, code, rank, ...(converted ?? own), equivalents: listEquivalents(value, naming) }
  })
}

/** Labels by system: the brand's own where it has any, else by convention. */
function listEquivalents({ equivalents = [] }: SizeValue, { brand }: SizeNaming): Record<string, string> {
  const isOfBrand = (one: { brand?: string }) => isSameBrand(brand, one.brand)
  const brandFirst = [...equivalents].sort((a, b) => Number(isOfBrand(b)) - Number(isOfBrand(a)))
  const labels: Record<string, string> = {}
  for (const one of brandFirst) if (one.brand === undefined || isOfBrand(one)) labels[one.system] ??= one.label
  return labels
}

function convertLabel(
  scale: SizeScale,
  { code }: SizeValue,
  { system, brand }: SizeNaming,
  rows: EquivalenceRow[]
): Pick<StoreSize, "label" | "system" | "is_approximate"> | undefined {
  if (system === undefined || system === scale.system) return undefined
  const { kind, gender, age_group } = scale
  try {
    const { size, is_approximate } = convertSize({
      size: code,
      from: scale.system,
      to: system,
      kind,
      gender,
      age_group,
      ...(brand && { brand }),
      rows,
    })
    return { label: size, system, is_approximate }
  } catch (error) {
    if (error instanceof SizingError) return undefined // nothing says how the two correspond: the size keeps its own name
    throw error
  }
}

const isSameBrand = (asked: string | undefined, brand: string | undefined): boolean =>
  brand !== undefined && brand.toLowerCase() === asked?.toLowerCase()

/** The product's option values in the order of the scale, what matches nothing last. */
export function buildOptionsAnswer(match: OptionMatch, axes: StoreSize[][], separator: string): StoreOptionSize[] {
  const labels = new Map(axes.flat().map(({ axis, code, label }) => [`${axis} ${code}`, label]))
  return [
    ...match.matched.map(({ option_value_id, value, code, sizes }) => ({
      option_value_id,
      value,
      code,
      rank: combineRanks(sizes),
      label: sizes.map((size) => labels.get(`${size.axis} ${size.code}`) ?? size.code).join(separator),
    })),
    ...match.unmatched.map(({ option_value_id, value }) => ({ option_value_id, value, code: null, rank: null, label: value })),
  ]
}
