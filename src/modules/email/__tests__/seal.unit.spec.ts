import { Seal } from "../seal"

const seal = new Seal("a-secret-of-at-least-thirty-two-characters")
const secrets = { reset_url: "https://shop.example/reset?token=abc" }

describe("Seal", () => {
  it("opens what it closed", () => {
    expect(seal.open("apemail_1", seal.close("apemail_1", secrets))).toEqual(secrets)
  })

  it("never shows the secret, nor the same bytes twice", () => {
    const [first, second] = [seal.close("apemail_1", secrets), seal.close("apemail_1", secrets)]
    expect(first.includes("token=abc")).toBe(false)
    expect(first.equals(second)).toBe(false)
  })

  it("opens nothing of another email, of another shop, or that was changed", () => {
    const sealed = seal.close("apemail_1", secrets)
    expect(() => seal.open("apemail_2", sealed)).toThrow()
    expect(() => new Seal("another-secret-of-at-least-32-characters").open("apemail_1", sealed)).toThrow()
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => seal.open("apemail_1", sealed)).toThrow()
  })
})
