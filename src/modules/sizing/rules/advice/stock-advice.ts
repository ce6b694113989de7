import type { JoinedAdvice } from "./join-axes"
import { AVAILABLE_ALTERNATIVE_CHANCE } from "./parameters"
import type { Reason } from "../vocabulary"

export type StockAdvice = { is_available?: boolean; available_alternative?: string; reasons: Reason[] }

/**
 * What stock adds: the size stays the one that fits, also when it is sold out. Then the best neighbor in stock is
 * named, if it fits with a chance of .55 or more, of two axes on each of them.
 */
export function stockAdvice(
  { size, sizes }: JoinedAdvice,
  availability: Readonly<Record<string, boolean>> | undefined
): StockAdvice {
  if (!availability || size === undefined) return { reasons: [] }
  const isAvailable = (code: string) => Object.hasOwn(availability, code) && availability[code] === true
  if (isAvailable(size)) return { is_available: true, reasons: [] }
  const [neighbor] = sizes
    .filter((each) => each.steps === 1 && each.weakest >= AVAILABLE_ALTERNATIVE_CHANCE && isAvailable(each.size))
    .sort((a, b) => b.p_fit - a.p_fit)
  const alternative = neighbor?.size
  return {
    is_available: false,
    ...(alternative !== undefined && { available_alternative: alternative }),
    reasons: [{ code: "out_of_stock", params: { size, ...(alternative !== undefined && { alternative }) } }],
  }
}
