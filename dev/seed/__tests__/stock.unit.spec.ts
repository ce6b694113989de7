import { stableRandom } from "../catalog/random"
import { coreSizes, stockOf } from "../catalog/stock"

describe("core sizes", () => {
  it("are the best sellers that carry 60 % of demand", () => {
    const curve = new Map([
      ["S", 0.15],
      ["M", 0.3],
      ["L", 0.3],
      ["XL", 0.17],
      ["XXL", 0.08],
    ])
    expect(coreSizes(curve)).toEqual(new Set(["M", "L"]))
    expect(coreSizes(new Map([["OS", 1]]))).toEqual(new Set(["OS"]))
  })
})

describe("stock", () => {
  const size = { sku: "TS-1-BLK-M", share: 0.3, units: 100 }

  it("is nothing for a sold-out run and for the core of a broken one", () => {
    expect(stockOf({ ...size, isCore: true, state: "sold_out" })).toEqual({ warehouse: 0, store: 0 })
    expect(stockOf({ ...size, isCore: true, state: "broken" })).toEqual({ warehouse: 0, store: 0 })
    expect(stockOf({ ...size, isCore: false, state: "broken" }).store).toBeGreaterThan(0)
  })

  it("follows the share within a quarter and keeps most of it in the warehouse", () => {
    const { warehouse, store } = stockOf({ ...size, isCore: true, state: "full" })
    expect(warehouse + store).toBeGreaterThanOrEqual(22)
    expect(warehouse + store).toBeLessThanOrEqual(38)
    expect(warehouse).toBeGreaterThan(store)
  })

  it("draws the same luck for the same SKU and spreads it over SKUs", () => {
    expect(stableRandom("a")).toBe(stableRandom("a"))
    const draws = Array.from({ length: 1_000 }, (_, i) => stableRandom(`sku-${i}`))
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    expect(mean).toBeGreaterThan(0.45)
    expect(mean).toBeLessThan(0.55)
    expect(Math.max(...draws)).toBeLessThan(1)
  })
})
