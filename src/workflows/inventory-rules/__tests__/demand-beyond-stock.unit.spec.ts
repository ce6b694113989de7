import fc from "fast-check"
import { demandBeyondStock, type DemandLine } from "../demand-beyond-stock"

type Size = {
  item?: string
  stocked?: unknown
  reserved?: unknown
  channel?: string
  required?: number
  backorder?: boolean
  managed?: boolean
}

const aLine = (quantity: number, size: Size = {}): DemandLine => ({
  quantity,
  variant: {
    sku: `SKU-${size.item ?? "tee-m"}`,
    manage_inventory: size.managed ?? true,
    allow_backorder: size.backorder ?? false,
    inventory_items: [
      {
        inventory_item_id: size.item ?? "tee-m",
        required_quantity: size.required ?? 1,
        inventory: {
          location_levels: [
            {
              stocked_quantity: size.stocked ?? 1,
              reserved_quantity: size.reserved ?? 0,
              stock_locations: [{ sales_channels: [{ id: size.channel ?? "web" }] }],
            },
          ],
        },
      },
    ],
  },
})

describe("demand beyond stock", () => {
  it("finds the same size on two lines that together want more than there is", () => {
    expect(demandBeyondStock([aLine(1), aLine(1)], "web")).toEqual([
      { inventoryItemId: "tee-m", sku: "SKU-tee-m", wanted: 2, available: 1 },
    ])
  })

  it("lets a cart pass that wants exactly what there is", () => {
    expect(demandBeyondStock([aLine(1, { stocked: 2 }), aLine(1, { stocked: 2 })], "web")).toEqual([])
  })

  it("does not count what is already reserved", () => {
    expect(demandBeyondStock([aLine(2, { stocked: 5, reserved: 4 })], "web")).toMatchObject([{ wanted: 2, available: 1 }])
  })

  it("counts only locations that sell through the cart's channel", () => {
    expect(demandBeyondStock([aLine(1, { stocked: 9, channel: "outlet" })], "web")).toMatchObject([{ available: 0 }])
  })

  it("multiplies by what one unit of a set needs", () => {
    expect(demandBeyondStock([aLine(2, { stocked: 5, required: 3 })], "web")).toMatchObject([{ wanted: 6, available: 5 }])
  })

  it("never refuses a size that may be back-ordered or is not counted", () => {
    expect(demandBeyondStock([aLine(9, { backorder: true }), aLine(9, { item: "card", managed: false })], "web")).toEqual([])
  })

  it("reads quantities that arrive as text", () => {
    expect(demandBeyondStock([aLine(3, { stocked: "10", reserved: "8" })], "web")).toMatchObject([{ available: 2 }])
  })

  it("treats one location's overdrawn stock as empty, not as a debt of the others", () => {
    expect(demandBeyondStock([aLine(1, { stocked: 1, reserved: 4 })], "web")).toMatchObject([{ available: 0 }])
  })

  it("judges a split order exactly as one line with the same total", () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(quantities, fc.integer({ min: 0, max: 60 }), (parts, stocked) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        const split = demandBeyondStock(
          parts.map((part) => aLine(part, { stocked })),
          "web"
        )
        expect(split).toEqual(demandBeyondStock([aLine(total, { stocked })], "web"))
      })
    )
  })
})
