import { missingCoreColumns, type CoreNeeds } from "../core-columns"

const declared = new Map<string, CoreNeeds>([
  [
    "commerce-events",
    {
      shipment_created: { order_fulfillment: ["order_id", "fulfillment_id"], fulfillment: ["shipped_at"] },
      fulfillments: { order_fulfillment: ["order_id"] },
    },
  ],
  ["sizing", { "kept-lines": { order_fulfillment: ["fulfillment_id"], return: ["order_id"] } }],
])

const existing = (tables: Record<string, string[]>) =>
  new Map(Object.entries(tables).map(([table, columns]) => [table, new Set(columns)]))

describe("core columns", () => {
  it("miss nothing where all are there, whatever else is", () => {
    const tables = existing({
      order_fulfillment: ["order_id", "fulfillment_id", "id"],
      fulfillment: ["shipped_at"],
      return: ["order_id"],
    })
    expect(missingCoreColumns(declared, tables)).toEqual([])
  })

  it("name each missing column once, with everybody who needs it", () => {
    const tables = existing({ order_fulfillment: [], fulfillment: ["shipped_at"], return: ["order_id"] })
    expect(missingCoreColumns(declared, tables)).toEqual([
      "order_fulfillment.order_id is missing: shipment_created, fulfillments need it (commerce-events)",
      "order_fulfillment.fulfillment_id is missing: shipment_created, kept-lines need it (commerce-events, sizing)",
    ])
  })

  it("name a missing table instead of its columns", () => {
    const tables = existing({ order_fulfillment: ["order_id", "fulfillment_id"], fulfillment: ["shipped_at"] })
    expect(missingCoreColumns(declared, tables)).toEqual(["return is missing: kept-lines needs it (sizing)"])
  })
})
