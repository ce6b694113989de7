import fc from "fast-check"
import { orderSums } from "../templates/order-sums"
import { exampleOrder } from "../templates/schemas/order"
import { rendered, withPlainSpaces } from "./rendering"

/** The example as a shop sells it that quotes prices without tax. */
const withoutTax = {
  ...exampleOrder,
  items: exampleOrder.items.map((item) => ({ ...item, unit_price: 20, subtotal: 40, is_tax_inclusive: false })),
  shipping_methods: [{ name: "Standard", amount: 4, subtotal: 4, is_tax_inclusive: false }],
}

describe("the sums under an order", () => {
  it("holds the tax and names it where prices hold it", () => {
    expect(orderSums(exampleOrder)).toMatchObject({ items: 47.6, shipping: 4.76, discount: 4.76, tax: 7.6, isTaxIncluded: true })
  })

  it("adds the tax where prices are quoted without", () => {
    expect(orderSums(withoutTax)).toMatchObject({
      items: 40,
      shipping: 4,
      discount: 4,
      tax: 7.6,
      isTaxIncluded: false,
      total: 47.6,
    })
  })

  it("shows all prices without tax where only some hold it", () => {
    const mixed = { ...withoutTax, items: exampleOrder.items.map((item) => ({ ...item, subtotal: 40 })) }
    expect(orderSums(mixed)).toMatchObject({ items: 40, discount: 4, isTaxIncluded: false })
  })

  it("takes store credit off beside the discount", () => {
    const totals = { ...exampleOrder.totals, credit_line_total: 10, total: 37.6 }
    expect(orderSums({ ...exampleOrder, totals })).toMatchObject({ discount: 4.76, credit: 10, total: 37.6 })
  })

  it("leaves out the discount where there is none", async () => {
    const order = { ...exampleOrder, totals: { ...exampleOrder.totals, total: 52.36 } }
    expect(orderSums(order).discount).toBe(0)
    expect((await rendered("order-confirmation", { data: { order } })).text).not.toContain("Discount")
  })

  it("puts tax before the total where it is added, and after it where it is included", async () => {
    const linesOf = async (order: unknown) => withPlainSpaces((await rendered("order-confirmation", { data: { order } })).text)
    expect(await linesOf(withoutTax)).toContain("Taxes €7.60\nTotal €47.60")
    expect(await linesOf(exampleOrder)).toContain("Total €47.60\nTaxes included €7.60")
  })

  it("adds up to the total, whatever the order", () => {
    const price = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 100)
    const line = fc.record({
      unit_price: price,
      quantity: fc.integer({ min: 1, max: 99 }),
      is_tax_inclusive: fc.boolean(),
      subtotal: price,
    })
    const method = fc.record({ name: fc.constant("Standard"), amount: price, is_tax_inclusive: fc.boolean(), subtotal: price })
    const totals = fc.record({ tax_total: price, credit_line_total: price, total: price })
    const orders = fc.record({ lines: fc.array(line), shipping_methods: fc.array(method), totals })

    fc.assert(
      fc.property(orders, ({ lines, ...order }) => {
        const sums = orderSums({ ...order, items: lines.map((item) => ({ title: "Tee", ...item })) })
        const added = sums.items + sums.shipping - sums.discount - sums.credit + (sums.isTaxIncluded ? 0 : sums.tax)
        expect(Math.abs(added - sums.total)).toBeLessThan(0.001)
      })
    )
  })
})
