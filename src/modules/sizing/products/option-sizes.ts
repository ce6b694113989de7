import { isSizeTitle } from "../../../shared/color-and-size"
import { createCache, memoize, memoizeByObject } from "../../../shared/memoize"
import { findAxisSize, findSize, suggestSize, type Axis, type SizeScale } from "../rules"
import type { ProductOptionFacts } from "./product-facts"

/** An option value of a product and the sizes it means: one, or one of each axis. */
export type OptionSize = {
  option_id: string
  option_value_id: string
  value: string
  code: string
  sizes: { axis: Axis; code: string; rank: number }[]
}

/** An option value that is no size of the product's scale. */
export type UnmatchedOption = { option_id: string; option_value_id: string; value: string; suggestion: string | null }

export type OptionMatch = { matched: OptionSize[]; unmatched: UnmatchedOption[] }

/** What a product's options mean in `scale`; options that are no sizes, such as colors, are left out. */
export function matchOptions(options: ProductOptionFacts[], scale: SizeScale): OptionMatch {
  const match: OptionMatch = { matched: [], unmatched: [] }
  for (const { option_id, title, values } of options) {
    const read = readerFor(title, scale)
    if (!read) continue
    for (const { id, value } of values) {
      const found = read.find(value)
      if (found) match.matched.push({ option_id, option_value_id: id, value, ...found })
      else match.unmatched.push({ option_id, option_value_id: id, value, suggestion: read.suggest(value) ?? null })
    }
  }
  match.matched.sort((a, b) => comparePlaces(a.sizes, b.sizes))
  return match
}

/** One number that orders a size of one or two axes as its ranks do. */
export const combineRanks = (sizes: readonly { rank: number }[]): number =>
  sizes.reduce((order, { rank }) => order * 10_000 + rank, 0)

function comparePlaces(a: OptionSize["sizes"], b: OptionSize["sizes"]): number {
  return combineRanks(a) - combineRanks(b)
}

type Reader = {
  find(value: string): Pick<OptionSize, "code" | "sizes"> | undefined
  suggest(value: string): string | undefined
}

/** How the values of an option are read: as whole sizes, or as sizes of the one axis that its title names. */
function readerFor(title: string, scale: SizeScale): Reader | undefined {
  const names = scale.axes.map(({ name }) => Object.values(name).map((word) => word.toLowerCase()))
  const named = names.findIndex((words) => words.includes(title.trim().toLowerCase()))
  if (scale.axes.length === 2 && named >= 0) return axisReader(scale, named === 0 ? 1 : 2)
  return named >= 0 || isSizeTitle(title) ? memoizeByObject(wholeReaders, scale, () => wholeReader(scale)) : undefined
}

function axisReader(scale: SizeScale, axis: Axis): Reader {
  return {
    suggest: () => undefined, // a whole size would be no help on one axis
    find(value) {
      const code = findAxisSize(scale, axis, value)
      const rank = scale.axes[axis - 1]?.values.find((size) => size.code === code)?.rank
      return code === undefined || rank === undefined ? undefined : { code, sizes: [{ axis, code, rank }] }
    },
  }
}

/** Of scales that are kept in memory; 90 sizes of trousers are not put together, and no text is read, for every request. */
const wholeReaders = new WeakMap<SizeScale, Reader>()

function wholeReader(scale: SizeScale): Reader {
  const [first, second] = scale.axes
  const whole = new Map<string, OptionSize["sizes"]>()
  for (const one of first.values) {
    const size = { axis: 1 as const, code: one.code, rank: one.rank }
    if (!second) whole.set(one.code, [size])
    for (const { code, rank } of second?.values ?? []) {
      whole.set(`${one.code}${scale.separator}${code}`, [size, { axis: 2, code, rank }])
    }
  }
  const read = createCache<ReturnType<Reader["find"]> | null>()
  const suggested = createCache<string | null>()
  const find: Reader["find"] = (value) => {
    const code = findSize(scale, value)
    const sizes = code === undefined ? undefined : whole.get(code)
    return code === undefined || sizes === undefined ? undefined : { code, sizes }
  }
  return {
    suggest: (value) => memoize(suggested, value, () => suggestSize(scale, value) ?? null) ?? undefined,
    find: (value) => memoize(read, value, () => find(value) ?? null) ?? undefined,
  }
}
