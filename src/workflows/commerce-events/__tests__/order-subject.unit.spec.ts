import { parseDisplayId } from "../order-subject"

describe("the number of an order", () => {
  it.each([
    ["1001", 1001],
    ["#1001", 1001],
    [" #7 ", 7],
  ])("is read from %p", (text, number) => {
    expect(parseDisplayId(text)).toBe(number)
  })

  it.each(["order_1", "#", "1.5", "-1", "99999999999", "3000000000", ""])("is not in %p", (text) => {
    expect(parseDisplayId(text)).toBeUndefined()
  })
})
