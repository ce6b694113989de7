import { SizingError } from "../sizing-error"
import type { Axis, SizeScale } from "../vocabulary"

/** Codes of an axis from the smallest. */
export type OrderedSizes = readonly string[]

/** Codes of the axis by rank. Their position is their index plus 1: ranks order, their distance means nothing. */
export function orderedSizes(scale: SizeScale, axis: Axis): OrderedSizes {
  const values = scale.axes[axis - 1]?.values ?? []
  return [...values].sort((a, b) => a.rank - b.rank).map(({ code }) => code)
}

/** The size code of one code on each axis. */
export const joinCodes = (scale: SizeScale, codes: readonly string[]): string => codes.join(scale.separator)

/** What a whole size says on each axis, by axis; undefined when the scale has no such size. Of two axes both codes must be there. */
export function findCodes(scale: SizeScale, size: string): Partial<Record<Axis, string>> | undefined {
  const [first, second] = scale.axes
  if (!second) return first.values.some(({ code }) => code === size) ? { 1: size } : undefined
  for (const { code } of first.values) {
    const rest = size.slice(code.length + scale.separator.length)
    if (joinCodes(scale, [code, rest]) === size && second.values.some((value) => value.code === rest)) return { 1: code, 2: rest }
  }
  return undefined
}

/**
 * The same, or with `axis` on that one only.
 * @throws SizingError UNKNOWN_SIZE, when the scale has no such size.
 */
export function codesByAxis(
  scale: SizeScale,
  { size, axis }: { size: string; axis?: Axis },
  field: string
): Partial<Record<Axis, string>> {
  const onAxis = axis !== undefined && orderedSizes(scale, axis).includes(size) ? { [axis]: size } : undefined
  const codes = axis === undefined ? findCodes(scale, size) : onAxis
  if (codes) return codes
  throw new SizingError("UNKNOWN_SIZE", field, `Scale ${scale.handle} has no size ${size}${axis ? ` on axis ${axis}` : ""}`)
}
