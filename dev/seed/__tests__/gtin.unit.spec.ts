import { gtinCheckDigit, inStoreGtin, isGtin } from "../catalog/gtin"

describe("GTINs", () => {
  it.each(["4006381333931", "036000291452"])("accepts %s", (code) => {
    expect(isGtin(code)).toBe(true)
  })

  it.each(["4006381333932", "400638133393", "40063813339311", "4006381333a31", ""])("refuses %p", (code) => {
    expect(isGtin(code)).toBe(false)
  })

  it("computes the check digit from the right", () => {
    expect(gtinCheckDigit("400638133393")).toBe(1)
    expect(gtinCheckDigit("03600029145")).toBe(2)
  })

  it("makes codes from the range for a shop's own use and refuses numbers that do not fit", () => {
    expect(inStoreGtin(20, { style: 100, color: 1, size: 2 })).toMatch(/^200010001002\d$/)
    expect(() => inStoreGtin(20, { style: 100_000, color: 0, size: 0 })).toThrow("100000 has more than 5 digits")
  })
})
