import { mayReadMetrics } from "../metrics-guard"

const token = "a-token-of-some-length"

describe("who may read the figures", () => {
  it.each(["127.0.0.1", "127.8.0.1", "::1", "::ffff:127.0.0.1"])("a program on this machine (%s)", (address) => {
    expect(mayReadMetrics({ address, headers: { host: "127.0.0.1:9000" } }, undefined)).toBe(true)
    expect(mayReadMetrics({ address, headers: {} }, token)).toBe(true)
  })

  it.each(["10.0.0.7", "::ffff:10.0.0.7", "fe80::1", "1127.0.0.1", "127.0.0.1.example", "", undefined])(
    "nobody from elsewhere (%s), unless with the token",
    (address) => {
      expect(mayReadMetrics({ address, headers: {} }, undefined)).toBe(false)
      expect(mayReadMetrics({ address, headers: {} }, token)).toBe(false)
      expect(mayReadMetrics({ address, headers: { authorization: `Bearer ${token}` } }, token)).toBe(true)
    }
  )

  it.each(["x-forwarded-for", "x-forwarded-proto", "x-real-ip", "forwarded", "via"])(
    "nobody whom a proxy on this machine passes on (%s), unless with the token",
    (header) => {
      const headers = { [header]: "127.0.0.1" }
      expect(mayReadMetrics({ address: "127.0.0.1", headers }, token)).toBe(false)
      expect(mayReadMetrics({ address: "127.0.0.1", headers: { ...headers, authorization: `Bearer ${token}` } }, token)).toBe(
        true
      )
    }
  )

  it.each(["", "Bearer", "Bearer ", `bearer ${token}`, token, `Bearer ${token}x`, "Bearer undefined"])(
    "nobody with the wrong token (%s)",
    (authorization) => {
      expect(mayReadMetrics({ address: "10.0.0.7", headers: { authorization } }, token)).toBe(false)
      expect(mayReadMetrics({ address: "10.0.0.7", headers: { authorization } }, undefined)).toBe(false)
    }
  )
})
