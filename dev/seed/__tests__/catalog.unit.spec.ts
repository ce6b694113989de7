import { buildCatalog } from "../catalog/build-catalog"
import { colors } from "../catalog/colors"
import { kinds } from "../catalog/kinds"
import { sizeRun } from "../catalog/size-runs"
import { categories } from "../catalog/taxonomy"
import { isGtin } from "../catalog/gtin"
import { demoOrders } from "../demo-orders"
import { returnReasonTree } from "../return-reason-tree"

const styles = buildCatalog()
const colorways = styles.flatMap((style) => style.colorways)
const variants = colorways.flatMap((colorway) => colorway.variants)
const units = ({ stock }: (typeof variants)[number]) => stock.warehouse + stock.store

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe("the Hypex catalog", () => {
  it("has at least forty styles and every kind of product", () => {
    expect(styles.length).toBeGreaterThanOrEqual(40)
    expect(new Set(styles.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)))
  })

  it("gives every style two to four colors", () => {
    for (const style of styles) {
      expect(style.colorways.length).toBeGreaterThanOrEqual(2)
      expect(style.colorways.length).toBeLessThanOrEqual(4)
    }
  })

  it("never uses a handle, SKU, GTIN or picture name twice", () => {
    expect(repeated(styles.map(({ handle }) => handle))).toEqual([])
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([])
    expect(repeated(variants.map(({ ean }) => ean))).toEqual([])
    expect(repeated(colorways.map(({ pictureName }) => pictureName))).toEqual([])
    expect(repeated(Object.values(colors).map(({ code }) => code))).toEqual([])
  })

  it("prints a valid GTIN-13 on every variant", () => {
    for (const { ean } of variants) {
      expect(ean).toMatch(/^20\d{11}$/)
      expect(isGtin(ean)).toBe(true)
    }
  })

  it("prices every variant in three currencies", () => {
    for (const { prices } of variants) {
      expect(Object.keys(prices)).toEqual(["eur", "gbp", "usd"])
      for (const amount of Object.values(prices)) expect(amount).toBeGreaterThan(0)
    }
  })

  it("writes SKUs as style, color and size", () => {
    const skus = new Set(variants.map(({ sku }) => sku))
    for (const sku of [
      "TS-100-NVY-M",
      "JN-130-IND-W32L34",
      "SN-150-WHT-42.5",
      "BR-260-NUD-75B",
      "KT-301-SKY-98-104",
      "CP-410-BLK-OS",
    ]) {
      expect(skus).toContain(sku)
    }
  })

  it("leaves broken runs without their core sizes and sold-out runs with nothing", () => {
    const broken = colorways.filter(({ state }) => state === "broken")
    const soldOut = colorways.filter(({ state }) => state === "sold_out")
    expect(broken.length).toBeGreaterThan(0)
    expect(soldOut.length).toBeGreaterThan(0)
    for (const colorway of broken) {
      expect(colorway.variants.some((variant) => units(variant) === 0)).toBe(true)
      expect(colorway.variants.some((variant) => units(variant) > 0)).toBe(true)
    }
    for (const colorway of soldOut) expect(colorway.variants.every((variant) => units(variant) === 0)).toBe(true)
  })

  it("never makes the sizes a color was not produced in", () => {
    const skus = new Set(variants.map(({ sku }) => sku))
    expect(skus).toContain("JN-130-IND-W38L32")
    expect(skus).not.toContain("JN-130-IND-W38L30")
    for (const style of styles) {
      for (const sizes of Object.values(style.notProduced ?? {})) {
        for (const size of sizes) expect(style.sizes).toContain(size)
      }
    }
  })

  it("files every style under a category that exists and fibers that add up", () => {
    const handles = categories.map(({ handle }) => handle)
    for (const style of styles) {
      expect(handles).toContain(style.category)
      expect(style.fibers.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
    }
  })

  it("is the same on every run", () => {
    expect(buildCatalog()).toEqual(styles)
  })

  it("keeps what the demo orders buy in stock at the warehouse, and knows their return reasons", () => {
    const bySku = new Map(variants.map((variant) => [variant.sku, variant]))
    const reasons = returnReasonTree.flatMap(({ children }) => children.map(({ value }) => value))
    for (const { lines } of demoOrders) {
      for (const { sku, quantity } of lines) expect(bySku.get(sku)?.stock.warehouse).toBeGreaterThanOrEqual(quantity)
    }
    const given = demoOrders.flatMap(({ returned }) => (returned ? [returned.reason] : []))
    expect(given.length).toBeGreaterThan(0)
    expect(reasons).toEqual(expect.arrayContaining(given))
  })
})

describe("size runs", () => {
  it("share out the whole demand, in selling order", () => {
    for (const { sizeRun: name } of styles) {
      const { shares } = sizeRun(name)
      expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    }
    expect([...sizeRun("shoes-men-eu").shares.keys()].slice(0, 3)).toEqual(["40", "40.5", "41"])
    expect([...sizeRun("jeans-men").shares.keys()].slice(0, 2)).toEqual(["W29 L30", "W29 L32"])
  })
})
