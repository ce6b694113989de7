import sharp from "sharp"
import { buildCatalog } from "../catalog/build-catalog"
import { kinds, type ProductKind } from "../catalog/kinds"
import { drawPicture } from "../pictures/draw-picture"
import { renderPicture } from "../pictures/render-picture"
import { mix, shadesOf } from "../pictures/shades"
import { silhouettes } from "../pictures/silhouettes"
import { mirrorPath } from "../pictures/silhouettes/marks"

const kindNames = Object.keys(kinds) as ProductKind[] // the keys of the table

describe("product pictures", () => {
  it("have a different silhouette for every kind of product", () => {
    const cloth = kindNames.map((kind) => silhouettes[kind](shadesOf("#336699")).cloth.join())
    expect(new Set(cloth).size).toBe(kindNames.length)
  })

  it("show children's tees with their own silhouette", () => {
    const adult = drawPicture({ kind: "t_shirt", ageGroup: "adult", color: "Red" })
    expect(drawPicture({ kind: "t_shirt", ageGroup: "kids", color: "Red" })).not.toBe(adult)
  })

  it("can be drawn for every colorway of the catalog", () => {
    for (const { kind, ageGroup, pattern, colorways } of buildCatalog()) {
      for (const { color } of colorways) expect(drawPicture({ kind, ageGroup, color, pattern })).not.toMatch(/NaN|undefined/)
    }
  })

  it("are small WebP files that are the same on every run", async () => {
    const subject = { kind: "hoodie", ageGroup: "adult", color: "Navy" } as const
    const picture = await renderPicture(subject)
    expect(await sharp(picture).metadata()).toMatchObject({ format: "webp", width: 800, height: 1000 })
    expect(picture.length).toBeLessThan(40_000)
    expect((await renderPicture(subject)).equals(picture)).toBe(true)
  })
})

describe("shades", () => {
  it("mix two colors by share", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080")
    expect(mix("#102030", "#ffffff", 0)).toBe("#102030")
  })

  it("draw seams lighter than nearly black cloth", () => {
    expect(shadesOf("#1d1e20").seam > "#1d1e20").toBe(true)
    expect(shadesOf("#f6f5f1").seam < "#f6f5f1").toBe(true)
  })

  it("mirror a path across the middle of the canvas", () => {
    expect(mirrorPath("M100 20 L300 40 Z")).toBe("M700 20 L500 40 Z")
  })
})
