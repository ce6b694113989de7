import { isColorTitle } from "../../../../shared/color-and-size"
import { sizingErrors } from "../../errors"
import type { SizedProduct } from "../../products/product-facts"
import type { ProductState, SizeStock } from "../../products/product-state"
import {
  FITS,
  joinCodes,
  PRODUCT_KINDS,
  STRETCHES,
  UNKNOWN_OFFSET,
  type AdviceInput,
  type OffsetBelief,
  type SizeScale,
} from "../../rules"

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text)

/** Cut, cloth, kind and offset of a product in the words of the rules; words that are none of ours say nothing. */
export function saidOfProduct(
  { fit, stretch, kind, offset_manual, brand, fit_offset }: SizedProduct,
  state: ProductState
): Pick<AdviceInput, "fit" | "stretch" | "kind" | "offset" | "manual_offset"> {
  const said = { fit: oneOf(FITS, fit), stretch: oneOf(STRETCHES, stretch), kind: oneOf(PRODUCT_KINDS, kind) }
  const offset = fit_offset ?? brandOffset(brand, state)
  return {
    ...(said.fit && { fit: said.fit }),
    ...(said.stretch && { stretch: said.stretch }),
    ...(said.kind && { kind: said.kind }),
    ...(offset && { offset: { mean: offset.mean, variance: offset.variance } }),
    ...(offset_manual !== null && { manual_offset: offset_manual }),
  }
}

/** What is known of anything of this brand in the product's kind. */
export function brandOffset(brand: string | null | undefined, { brands }: ProductState): OffsetBelief | undefined {
  const mean = brand ? brands[brand.toLowerCase()] : undefined
  return mean === undefined ? undefined : { ...UNKNOWN_OFFSET, mean }
}

/**
 * Which sizes can be bought, by code; undefined when no variant has a size. `colorValueIds`: only with one of these option
 * values; missing: with any.
 */
export function availabilityOf(
  scale: SizeScale,
  { stock }: ProductState,
  colorValueIds: readonly string[] | undefined
): Record<string, boolean> | undefined {
  const whole = stock.filter(({ codes }) => codes.length === scale.axes.length)
  if (whole.length === 0) return undefined
  const isAvailable = ({ is_available, available_with }: SizeStock) =>
    colorValueIds ? available_with.some((id) => colorValueIds.includes(id)) : is_available
  return Object.fromEntries(whole.map((size) => [joinCodes(scale, size.codes), isAvailable(size)]))
}

/**
 * Ids of the option values that are `color`; undefined when none is asked for, or the product comes without such an
 * option.
 * @throws FIELD_INVALID, naming `color`
 */
export function colorValueIds({ options }: SizedProduct, color: string | undefined): string[] | undefined {
  const values = options.filter(({ title }) => isColorTitle(title)).flatMap((option) => option.values)
  if (color === undefined || values.length === 0) return undefined
  const ids = values.filter(({ value }) => value.toLowerCase() === color.toLowerCase()).map(({ id }) => id)
  if (ids.length > 0) return ids
  throw sizingErrors.FIELD_INVALID({ field: "color", reason: `the product does not come in ${JSON.stringify(color)}` })
}
