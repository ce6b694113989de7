import { send } from "../../support/client"
import { aShop, type TestShop } from "../../support/shop"

describe("GET /metrics", () => {
  const token = "a-token-of-some-length"
  let shop: TestShop
  beforeAll(async () => {
    shop = await aShop({ METRICS_TOKEN: token })
  })

  const ask = (headers: Record<string, string> = {}) => send<string>(`${shop.url}/metrics`, { headers })

  it("tells a program on this machine the figures of the event spine", async () => {
    const { status, body, headers } = await ask()
    expect(status).toBe(200)
    expect(headers.get("content-type")).toContain("text/plain; version=0.0.4")
    expect(headers.get("cache-control")).toBe("no-store")
    expect(body).toMatch(/^apparel_outbox_depth \d+$/m)
  })

  it("is not there for whoever comes through a proxy, unless with the token", async () => {
    const forwarded = { "x-forwarded-for": "203.0.113.9" }
    expect(await ask(forwarded)).toMatchObject({ status: 404, body: "" })
    expect(await ask({ ...forwarded, authorization: "Bearer another-token-of-some-length" })).toMatchObject({ status: 404 })
    expect(await ask({ ...forwarded, authorization: `Bearer ${token}` })).toMatchObject({ status: 200 })
  })
})
