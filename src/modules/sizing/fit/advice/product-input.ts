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

const findWord = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text)

/** What advice takes of a product: cut, cloth, kind and offset. Words that are none of ours are left out. */
export function toAdviceInput(
  product: SizedProduct,
  state: ProductState
): Pick<AdviceInput, "fit" | "stretch" | "kind" | "offset" | "manual_offset"> {
  const fit = findWord(FITS, product.fit)
  const stretch = findWord(STRETCHES, product.stretch)
  const kind = findWord(PRODUCT_KINDS, product.kind)
  const offset = product.fit_offset ?? findBrandOffset(product.brand, state)
  return {
    ...(fit && { fit }),
    ...(stretch && { stretch }),
    ...(kind && { kind }),
    ...(offset && { offset: { mean: offset.mean, variance: offset.variance } }),
    ...(product.offset_manual !== null && { manual_offset: product.offset_manual }),
  }
}

/** What is known of anything of this brand in the product's kind. */
export function findBrandOffset(brand: string | null | undefined, { brands }: ProductState): OffsetBelief | undefined {
  const mean = brand ? brands[brand.toLowerCase()] : undefined
  return mean === undefined ? undefined : { ...UNKNOWN_OFFSET, mean }
}

/**
 * Which sizes can be bought, by code; undefined when no variant has a size. `colorValueIds`: only with one of these option
 * values; missing: with any.
 */
export function findAvailability(
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
export function findColorValueIds({ options }: SizedProduct, color: string | undefined): string[] | undefined {
  const values = options.filter(({ title }) => isColorTitle(title)).flatMap((option) => option.values)
  if (color === undefined || values.length === 0) return undefined
  const ids = values.filter(({ value }) => value.toLowerCase() === color.toLowerCase()).map(({ id }) => id)
  if (ids.length > 0) return ids
  throw sizingErrors.FIELD_INVALID({ field: "color", reason: `the product does not come in ${JSON.stringify(color)}` })
}
