import { findTargetList } from "../assignments/target-lists"
import { titleFromPoint } from "../editor/points"
import { pickText, withText } from "../localized"
import { makeHandle } from "../make-handle"
import { codeName, explainTarget, TARGETS } from "../words"

describe("words of sizing", () => {
  it("make a handle of a title in any language", () => {
    expect(["Men's tops, slim", "Damengrößen EU", "  Été – hauts!", "42,5"].map(makeHandle)).toEqual([
      "mens-tops-slim",
      "damengrossen-eu",
      "ete-hauts",
      "42-5",
    ])
  })

  it("name a point of measure whose title is not known", () => {
    expect(["BodyMeasurementInsideLeg", "WearableMeasurementChestOrBust", "cuff_width"].map(titleFromPoint)).toEqual([
      "Inside leg",
      "Chest or bust",
      "Cuff width",
    ])
  })

  it("say why a product gets a chart, whatever it was given to", () => {
    expect(explainTarget("category", "T-shirts")).toBe("because of its category “T-shirts”")
    for (const target of ["product", "colorway", "type", "collection", "brand", "tag", "scale"] as const)
      expect(explainTarget(target, null)).toMatch(/^because /)
  })

  it("show a code that has no name as it is", () => {
    expect([codeName(TARGETS, "tag"), codeName(TARGETS, "moon"), codeName(TARGETS, null)]).toEqual(["Tag", "moon", "–"])
  })

  it("search products for a colorway, and no list for a brand", () => {
    expect([findTargetList("colorway"), findTargetList("category"), findTargetList("brand"), findTargetList("scale")]).toEqual([
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
    expect([pickText({ de: "Oberteile", en: "Tops" }), pickText({ de: "Oberteile" }), pickText(undefined)]).toEqual([
      "Tops",
      "Oberteile",
      "",
    ])
  })
})
