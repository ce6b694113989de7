import { sizeKey } from "../normalize-size"
import type { Axis, SizeAxis, SizeScale, SizeValue } from "../vocabulary"

/** Values of an axis in order of rank. */
export const inOrder = (axis: SizeAxis): SizeValue[] => [...axis.values].sort((a, b) => a.rank - b.rank)

/** Every code a variant can carry, in order: of one axis, or each of the first with each of the second. */
export function sizeCodes(scale: SizeScale): string[] {
  const [first, second] = scale.axes
  const codes = inOrder(first).map((value) => value.code)
  if (!second) return codes
  const others = inOrder(second).map((value) => value.code)
  return codes.flatMap((code) => others.map((other) => `${code}${scale.separator}${other}`))
}

/** Code by every key it is found under: its own, its aliases', and in W x L the number alone. Codes win over aliases. */
export function axisKeys(scale: SizeScale, axis: Axis): Map<string, string> {
  const values = scale.axes[axis - 1]?.values ?? []
  const keys = new Map<string, string>()
  const add = (text: string, code: string) => {
    const key = sizeKey(text)
    if (key !== "" && !keys.has(key)) keys.set(key, code)
  }
  for (const { code } of values) add(code, code)
  for (const { code, aliases } of values) for (const alias of aliases) add(alias, code)
  if (scale.system === "in_wl") for (const { code } of values) add(code.replace(/^[WL](?=\d)/i, ""), code)
  return keys
}
