import { parseSize } from "../order/parse-size"
import { compareSizes } from "../order/sort-sizes"
import type { SizeClass } from "../order/size-key"
import { axesOf } from "./columns"
import { buildError, type ChartFinding } from "./finding"
import type { SizeScale, SizeValue } from "../vocabulary"

type Named = { size: string; label: string }

/** Classes whose labels have an order of their own; cups and free text are left aside. Ages are one class. */
const ORDERED: Partial<Record<SizeClass, string>> = {
  months: "age",
  toddler: "age",
  years: "age",
  numeric: "number",
  waist_length: "waist_length",
  alpha: "letters",
}

/**
 * Rule 9: of two sizes the larger is called no smaller in another system, as long as both labels are of one class. British and
 * American children's shoes may start over: after 13½ comes 1.
 */
export function equivalentsOrder(scale: SizeScale): ChartFinding[] {
  return axesOf(scale).flatMap((axis) => {
    const values = [...(scale.axes[axis - 1]?.values ?? [])].sort((a, b) => a.rank - b.rank)
    return [...bySystem(values)].flatMap(([system, names]) =>
      names.slice(1).flatMap(({ size, label }, index) => {
        const before = names[index]
        if (!before || compareSizes(before.label, label) <= 0 || startsOver(scale, before.label, label)) return []
        const params = { system: system.split("\n")[0] ?? system, label, before: before.size, before_label: before.label }
        const message = `${size} is ${label} in ${params.system}, but the smaller ${before.size} is ${before.label}`
        return [buildError(9, "EQUIVALENTS_NOT_MONOTONE", { axis, row: size, params, message })]
      })
    )
  })
}

function bySystem(values: readonly SizeValue[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>()
  for (const { code, equivalents = [] } of values)
    for (const { system, brand = "", label } of equivalents) {
      const order = typeof label === "string" ? ORDERED[parseSize(label).size_class] : undefined
      if (order === undefined) continue
      const key = [system, brand, order].join("\n")
      found.set(key, [...(found.get(key) ?? []), { size: code, label }])
    }
  return found
}

const startsOver = ({ kind, age_group }: SizeScale, before: string, label: string): boolean =>
  kind === "footwear" && age_group !== "adult" && Number(before) >= 10 && Number(label) <= 3
