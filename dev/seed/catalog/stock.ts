import { stableRandom } from "./random"
import type { Stock, StockState } from "./types"

const CORE_SHARE = 0.6
const WAREHOUSE_SHARE = 0.72

/** The smallest set of best-selling sizes that carries 60 % of demand. */
export function coreSizes(shares: ReadonlyMap<string, number>): Set<string> {
  const core = new Set<string>()
  let covered = 0
  for (const [size, share] of [...shares].sort(([, a], [, b]) => b - a)) {
    if (covered >= CORE_SHARE - 1e-9) break
    core.add(size)
    covered += share
  }
  return core
}

/** Units of one size at the two locations; the same `sku` always gets the same units. */
export function stockOf(input: { sku: string; share: number; isCore: boolean; state: StockState; units: number }): Stock {
  const { sku, share, isCore, state, units } = input
  const luck = stableRandom(sku)
  switch (state) {
    case "sold_out":
      return { warehouse: 0, store: 0 }
    case "broken":
      return isCore ? { warehouse: 0, store: 0 } : { warehouse: Math.floor(luck * 3), store: 1 + Math.floor(luck * 2) }
    case "low":
      return { warehouse: 1 + Math.floor(luck * 2), store: luck > 0.5 ? 1 : 0 }
    case "full": {
      const bought = Math.max(2, Math.round(units * share * (0.75 + luck / 2)))
      const warehouse = Math.max(1, Math.round(bought * WAREHOUSE_SHARE))
      return { warehouse, store: bought - warehouse }
    }
  }
}
