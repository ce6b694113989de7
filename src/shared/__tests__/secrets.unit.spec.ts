import { isKnownDefaultSecret } from "../secrets"

describe("known default secrets", () => {
  it.each([
    "supersecret",
    "SuperSecret",
    "supersecret123",
    "supersecretsupersecretsupersecret",
    "changeme-changeme-changeme-changeme",
    "demo-only-jwt-secret-do-not-use-elsewhere",
    "password",
  ])("recognizes %s", (secret) => {
    expect(isKnownDefaultSecret(secret)).toBe(true)
  })

  it.each(["6f1d0c5a9b7e43328f5d0c1e2b3a4958", "supersecretly-chosen-by-a-person", "correct horse battery staple"])(
    "leaves %s alone",
    (secret) => {
      expect(isKnownDefaultSecret(secret)).toBe(false)
    }
  )
})
