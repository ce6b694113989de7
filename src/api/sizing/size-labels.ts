import { combineRanks } from "../../modules/sizing/products/option-sizes"
import { memoizeByObject } from "../../shared/memoize"
import type { StoreSizeChances } from "../../types/http/fit"
import type { StoreSize } from "../../types/http/sizing"

/** Label, order and equivalents of a whole size; of two axes the equivalents in systems that name both. */
export type WholeSize = Pick<StoreSizeChances, "label" | "rank" | "equivalents">

export type SizeLabels = {
  onAxis(axis: number, code: string): string
  whole(code: string): WholeSize
}

/** What sizes are called by their codes; `axes` as `buildSizesAnswer` has them. */
export function buildSizeLabels(axes: StoreSize[][], separator: string): SizeLabels {
  const wholes = memoizeByObject(wholeSizes, axes, () => joinSizes(axes, separator))
  return {
    onAxis: (axis, code) => axes[axis - 1]?.find((size) => size.code === code)?.label ?? code,
    whole: (code) => wholes.get(code) ?? { label: code, rank: combineRanks([]), equivalents: {} },
  }
}

/** By the sizes of the axes, which are memoized: the 90 sizes of trousers are not joined for every answer. */
const wholeSizes = new WeakMap<StoreSize[][], Map<string, WholeSize>>()

function joinSizes(axes: StoreSize[][], separator: string): Map<string, WholeSize> {
  const [first = [], second] = axes
  const pairs = second ? first.flatMap((one) => second.map((two) => [one, two])) : first.map((one) => [one])
  const join = (field: "code" | "label", sizes: StoreSize[]) => sizes.map((size) => size[field]).join(separator)
  return new Map(
    pairs.map((sizes) => [
      join("code", sizes),
      { label: join("label", sizes), rank: combineRanks(sizes), equivalents: joinEquivalents(sizes, separator) },
    ])
  )
}

function joinEquivalents([first, second]: StoreSize[], separator: string): Record<string, string> {
  if (!first || !second) return first?.equivalents ?? {}
  const shared = Object.entries(first.equivalents).flatMap(([system, label]): [string, string][] => {
    const other = second.equivalents[system]
    return other === undefined ? [] : [[system, `${label}${separator}${other}`]]
  })
  return Object.fromEntries(shared)
}
