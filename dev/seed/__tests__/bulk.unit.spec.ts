import { bulkModels, bulkStyles } from "../bulk/bulk-styles"
import { isGtin } from "../catalog/gtin"

describe("bulk styles", () => {
  const styles = bulkStyles(1, 200)
  const variants = styles.flatMap(({ style }) => style.colorways.flatMap((colorway) => colorway.variants))

  it("have eighteen variants each: three colors in six sizes", () => {
    for (const { style } of styles) {
      expect(style.colorways).toHaveLength(3)
      for (const { variants: sizes } of style.colorways) expect(sizes).toHaveLength(6)
    }
  })

  it("never clash with each other or with the demo catalog", () => {
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length)
    expect(new Set(variants.map(({ ean }) => ean)).size).toBe(variants.length)
    for (const { ean } of variants) expect(isGtin(ean) && ean.startsWith("21")).toBe(true)
  })

  it("are the same whatever chunk they are made in", () => {
    expect(bulkStyles(150, 150)).toEqual(styles.slice(149, 150))
  })

  it("borrow a picture of the right color for each colorway", () => {
    expect(bulkModels().length).toBeGreaterThan(5)
    for (const { style, pictureStyle } of styles) {
      expect(style.kind).toBe(pictureStyle.kind)
      style.colorways.forEach(({ color }, index) => expect(pictureStyle.colorways[index]?.color).toBe(color))
    }
  })
})
