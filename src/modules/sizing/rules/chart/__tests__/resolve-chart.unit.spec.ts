import { resolveChart, type ChartAssignment, type ChartedProduct } from "../resolve-chart"
import { ASSIGNMENT_TARGETS } from "../../vocabulary"

const product: ChartedProduct = {
  id: "prod",
  color: "Red",
  type_id: "type",
  category_ids: ["near", "far"],
  collection_id: "collection",
  brand: "Hypex",
  tag_ids: ["tag", "other"],
  scale_handle: "scale",
  fit: "slim",
  gender: "male",
  basis: "body",
}
const TARGET_IDS = {
  colorway: "prod",
  product: "prod",
  type: "type",
  category: "near",
  collection: "collection",
  brand: "hypex",
  tag: "other",
  scale: "scale",
}

function anAssignment(over: Partial<ChartAssignment>): ChartAssignment {
  const { target = "product" } = over
  const color = target === "colorway" ? "red" : null
  return {
    id: "a",
    chart_id: "chart",
    basis: "body",
    target,
    target_id: TARGET_IDS[target],
    color,
    priority: 0,
    created_at: "2026-01-01T00:00:00Z",
    ...over,
  }
}

const winner = (assignments: Partial<ChartAssignment>[], of = product) =>
  resolveChart(of, assignments.map(anAssignment))?.resolved_by.assignment_id

describe("resolveChart", () => {
  it("asks the targets in order, and says which one answered", () => {
    let assignments = ASSIGNMENT_TARGETS.map((target) => anAssignment({ id: target, target, chart_id: `of ${target}` }))
    for (const target of ASSIGNMENT_TARGETS) {
      expect(resolveChart(product, [...assignments].reverse())).toEqual({
        chart_id: `of ${target}`,
        resolved_by: { target, target_id: TARGET_IDS[target], assignment_id: target },
      })
      assignments = assignments.filter((each) => each.target !== target)
    }
    expect(resolveChart(product, [])).toBeUndefined()
  })

  it("prefers the nearest category, also to one with more filters further up", () => {
    expect(
      winner([
        { id: "far", target: "category", target_id: "far", fit: "slim", priority: 9 },
        { id: "near", target: "category" },
      ])
    ).toBe("near")
  })

  it("within a target: more filters, then priority, then the newer, then the id", () => {
    expect(
      winner([
        { id: "high", priority: 9 },
        { id: "filtered", fit: "slim" },
      ])
    ).toBe("filtered")
    expect(
      winner([
        { id: "one", fit: "slim", priority: 9 },
        { id: "two", gender: "male", brand: "HYPEX" },
      ])
    ).toBe("two")
    expect(
      winner([
        { id: "new", created_at: "2026-02-01T00:00:00Z" },
        { id: "high", priority: 1 },
      ])
    ).toBe("high")
    expect(winner([{ id: "new", created_at: new Date("2026-02-01") }, { id: "old" }])).toBe("new")
    expect(winner([{ id: "a" }, { id: "b" }])).toBe("b")
  })

  it("leaves out what a filter, the basis or the color excludes", () => {
    expect(winner([{ fit: "loose" }])).toBeUndefined()
    expect(winner([{ gender: "female" }])).toBeUndefined()
    expect(winner([{ brand: "Other" }])).toBeUndefined()
    expect(winner([{ basis: "garment" }])).toBeUndefined()
    expect(winner([{ target: "colorway", color: "blue" }])).toBeUndefined()
    expect(winner([{ target: "colorway" }], { ...product, color: undefined })).toBeUndefined()
    expect(winner([{ fit: "slim" }], { ...product, fit: undefined })).toBeUndefined()
  })
})
