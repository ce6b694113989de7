import { textOf, withText } from "../localized"
import { handleOf, pointName } from "../editor/points"
import { listOf } from "../assignments/target-lists"
import { becauseOf, nameIn, TARGETS } from "../words"

describe("words of sizing", () => {
  it("make a handle of a title in any language", () => {
    expect(["Men's tops, slim", "Damengrößen EU", "  Été – hauts!", "42,5"].map(handleOf)).toEqual([
      "mens-tops-slim",
      "damengrossen-eu",
      "ete-hauts",
      "42-5",
    ])
  })

  it("name a point of measure whose title is not known", () => {
    expect(["BodyMeasurementInsideLeg", "WearableMeasurementChestOrBust", "cuff_width"].map(pointName)).toEqual([
      "Inside leg",
      "Chest or bust",
      "Cuff width",
    ])
  })

  it("say why a product gets a chart, whatever it was given to", () => {
    expect(becauseOf("category", "T-shirts")).toBe("because of its category “T-shirts”")
    for (const target of ["product", "colorway", "type", "collection", "brand", "tag", "scale"] as const)
      expect(becauseOf(target, null)).toMatch(/^because /)
  })

  it("show a code that has no name as it is", () => {
    expect([nameIn(TARGETS, "tag"), nameIn(TARGETS, "moon"), nameIn(TARGETS, null)]).toEqual(["Tag", "moon", "–"])
  })

  it("search products for a colorway, and no list for a brand", () => {
    expect([listOf("colorway"), listOf("category"), listOf("brand"), listOf("scale")]).toEqual([
      "product",
      "category",
      undefined,
      undefined,
    ])
  })
})

describe("texts in several languages", () => {
  it("lose a language whose text is emptied, and themselves with the last one", () => {
    expect(withText({ en: "Tops", de: "Oberteile" }, "de", " ")).toEqual({ en: "Tops" })
    expect(withText({ en: "Tops" }, "en", "")).toBeUndefined()
    expect([textOf({ de: "Oberteile", en: "Tops" }), textOf({ de: "Oberteile" }), textOf(undefined)]).toEqual([
      "Tops",
      "Oberteile",
      "",
    ])
  })
})
