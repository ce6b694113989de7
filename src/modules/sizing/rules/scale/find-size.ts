import { sizeKey } from "../normalize-size"
import { axisKeys, sizeCodes } from "./scale-index"
import type { Axis, SizeScale } from "../vocabulary"

/** Longer text is no size: Google's limit of the attribute. */
const MAX_LENGTH = 100

/**
 * The size code that `text` means in `scale`, by code, alias or another spelling of either; undefined for none or more than one.
 *
 *   scale        | text                        | code
 *   alpha-men    | `2xl`, `XX-Large`, `xxl`    | `XXL`
 *   jeans-men    | `32x34`, `32/34`, `W32L34`  | `W32 L34`
 *   bra-eu       | `80 c`, `80-C`              | `80C`
 *   women-eu     | `EU 38`                     | `38`
 */
export function findSize(scale: SizeScale, text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const key = sizeKey(text)
  return findKey(scale, key) ?? withoutSystem(scale, key)
}

/** The code on one axis that `text` means: `34` is `W34` on a waist and `L34` on a length. */
export function findAxisSize(scale: SizeScale, axis: Axis, text: string): string | undefined {
  return text.length > MAX_LENGTH ? undefined : axisKeys(scale, axis).get(sizeKey(text))
}

/** Place of a size in the order of its scale, from 0, over both axes; undefined for what the scale does not have. */
export function findRank(scale: SizeScale, text: string): number | undefined {
  const code = findSize(scale, text)
  const place = code === undefined ? -1 : sizeCodes(scale).indexOf(code)
  return place < 0 ? undefined : place
}

function findKey(scale: SizeScale, key: string): string | undefined {
  const first = axisKeys(scale, 1)
  if (!scale.axes[1]) return first.get(key)
  const second = axisKeys(scale, 2)
  const found = new Set<string>()
  for (let cut = 1; cut < key.length; cut++) {
    const code = first.get(key.slice(0, cut))
    const other = second.get(key.slice(cut).replace(/^[-/×X]/, "")) ?? second.get(key.slice(cut))
    if (code !== undefined && other !== undefined) found.add(`${code}${scale.separator}${other}`)
  }
  const [only] = found
  return found.size === 1 ? only : undefined
}

function withoutSystem(scale: SizeScale, key: string): string | undefined {
  const prefix = scale.system.toUpperCase()
  return key.startsWith(prefix) ? findKey(scale, key.slice(prefix.length).replace(/^[-/:]/, "")) : undefined
}
