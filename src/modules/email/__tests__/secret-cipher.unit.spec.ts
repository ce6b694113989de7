import { SecretCipher } from "../secret-cipher"

const cipher = new SecretCipher("a-secret-of-at-least-thirty-two-characters")
const secrets = { reset_url: "https://shop.example/reset?token=abc" }

describe("SecretCipher", () => {
  it("decrypts what it encrypted", () => {
    expect(cipher.decrypt("apemail_1", cipher.encrypt("apemail_1", secrets))).toEqual(secrets)
  })

  it("never shows the secret, nor the same bytes twice", () => {
    const [first, second] = [cipher.encrypt("apemail_1", secrets), cipher.encrypt("apemail_1", secrets)]
    expect(first.includes("token=abc")).toBe(false)
    expect(first.equals(second)).toBe(false)
  })

  it("decrypts nothing of another email, of another shop, or that was changed", () => {
    const encrypted = cipher.encrypt("apemail_1", secrets)
    expect(() => cipher.decrypt("apemail_2", encrypted)).toThrow()
    expect(() => new SecretCipher("another-secret-of-at-least-32-characters").decrypt("apemail_1", encrypted)).toThrow()
    encrypted[encrypted.length - 1] = (encrypted.at(-1) ?? 0) ^ 1
    expect(() => cipher.decrypt("apemail_1", encrypted)).toThrow()
  })
})
