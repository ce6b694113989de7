import fc from "fast-check"
import { topicMatches } from "../topic-matches"

describe("topicMatches", () => {
  it.each([
    ["order.created.v1", "order.created.v1", true],
    ["order.created.v1", "order.created.v2", false],
    ["order.*.v1", "order.created.v1", true],
    ["order.*", "order.created.v1", false],
    ["*", "", false],
    ["#", "", true],
    ["#", "order.created.v1", true],
    ["order.#", "order", true],
    ["order.#.v1", "order.v1", true],
    ["#.v1", "order.created.v2", false],
    ["#.*", "order", true],
    ["#.created.#", "shop.order.created.v1", true],
    ["order.#", "orders.created", false],
    ["", "", true],
    ["", "order", false],
    ["*.*", ".", true],
  ])("%j takes %j: %s", (pattern, key, expected) => {
    expect(topicMatches(pattern, key)).toBe(expected)
  })

  const words = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 7 })
  const parts = fc.array(fc.constantFrom("a", "b", "*", "#"), { minLength: 1, maxLength: 6 })

  it("agrees with the same pattern written as a regular expression", () => {
    fc.assert(
      fc.property(parts, words, (pattern, key) => {
        const body = pattern.map((part) => (part === "#" ? "([a-z]+\\.)*" : part === "*" ? "[a-z]+\\." : `${part}\\.`)).join("")
        const expected = new RegExp(`^${body}$`).test(`${key.join(".")}.`)
        expect(topicMatches(pattern.join("."), key.join("."))).toBe(expected)
      })
    )
  })

  it("stays quick for patterns that would explode a search by backtracking", () => {
    const pattern = Array.from({ length: 60 }, () => "#.a").join(".")
    expect(topicMatches(pattern, `${"a.".repeat(120)}b`)).toBe(false)
  })
})
