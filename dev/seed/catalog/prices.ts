import type { Prices } from "./types"

/** Prices in the shop's three currencies, in major units, from one in euros; pounds and dollars end on whole units. */
export function pricesFromEur(eur: number): Prices {
  return { eur, gbp: Math.round(eur * 0.88), usd: Math.round(eur * 1.12) }
}
