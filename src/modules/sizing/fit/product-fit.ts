import type { StoreProductFit } from "../../../types/http/sizing"
import type { FitOffset } from "../products/product-facts"

/** An offset as a shopper reads it, or null where nobody said how the product fits. */
export function productFit(offset: FitOffset | null): StoreProductFit | null {
  if (!offset) return null
  const { flag, mean, n_small, n_fit, n_large } = offset
  return { flag, offset: Math.round(mean * 100) / 100, counts: { small: n_small, fit: n_fit, large: n_large } }
}
