import { hasKey, titleFromCode, toOptions } from "../names"

describe("names of codes", () => {
  it("are made of the code where there is none", () => {
    expect(["order_created", "size-back-in-stock", "UNKNOWN_SKU"].map(titleFromCode)).toEqual([
      "Order created",
      "Size back in stock",
      "Unknown sku",
    ])
  })

  it("are found for codes of the table alone", () => {
    expect([hasKey({ cm: "cm" }, "cm"), hasKey({ cm: "cm" }, "toString"), hasKey({ cm: "cm" }, undefined)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it("are options of a choice, from a table of names or of badges", () => {
    expect(toOptions({ cm: "Centimeters", draft: { label: "Draft" } })).toEqual([
      { value: "cm", label: "Centimeters" },
      { value: "draft", label: "Draft" },
    ])
  })
})
