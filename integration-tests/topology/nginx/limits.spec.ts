import { arrived, edges, type Edge } from "../../support/nginx/edge"
import { rawRequest } from "../../support/raw-request"

/** One request now and then nothing for a minute: what gets through is the burst. */
const slow = {
  EDGE_RATE_AUTH: "1r/m",
  EDGE_RATE_CUSTOMERS: "1r/m",
  EDGE_RATE_CARTS: "1r/m",
  EDGE_RATE_HOOKS: "1r/m",
  EDGE_RATE_READY: "1r/m",
} as const

const zones = [
  { area: "signing in", path: "/auth/customer/emailpass", burst: 10 },
  { area: "customer accounts", path: "/store/customers/me", burst: 20 },
  { area: "carts", path: "/store/carts/cart_1/line-items", burst: 40 },
  { area: "webhooks", path: "/hooks/payment/stripe_stripe", burst: 60 },
  { area: "readiness", path: "/ready", burst: 10 },
]

async function statuses({ nginx }: Edge, path: string, count: number, method = "POST"): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => rawRequest(nginx.url, { method, path })))
  return answers.map(({ status }) => status).sort()
}

describe("how much one client may ask", () => {
  const anEdge = edges()

  it.each(zones)("slows down one who hammers $area and leaves the rest of the shop alone", async ({ path, burst }) => {
    const edge = await anEdge({ overrides: slow })
    const answers = await statuses(edge, path, burst + 4)
    expect(answers.filter((status) => status === 200)).toHaveLength(burst + 1)
    expect(answers.filter((status) => status === 429)).toHaveLength(3)

    const others = zones.map((zone) => zone.path).filter((other) => other !== path)
    for (const other of [...others, "/store/products", "/admin/orders"]) expect(await statuses(edge, other, 1)).toEqual([200])
  })

  it("tells a client in Medusa's words that it asked too often and when to come back", async () => {
    const edge = await anEdge({ overrides: slow })
    await statuses(edge, "/auth/user/emailpass", 11)
    const answer = await rawRequest(`${edge.nginx.url}/auth/user/emailpass`, {
      method: "POST",
      headers: { origin: "https://shop.example" },
    })
    expect(answer.status).toBe(429)
    expect(answer.headers).toMatchObject({
      "content-type": "application/json",
      "retry-after": "2",
      "access-control-allow-origin": "https://shop.example",
      "access-control-allow-credentials": "true",
    })
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "not_allowed", code: "EDGE_TOO_MANY_REQUESTS" })
  })

  it.each(["/AUTH/user/emailpass", "/%61uth/user/emailpass", "//auth/user/emailpass", "/x/../auth/user/emailpass"])(
    "counts %s as signing in, however the address is written",
    async (path) => {
      const edge = await anEdge({ overrides: slow })
      expect(await statuses(edge, path, 15)).toContain(429)
    }
  )

  it.each(["/store/apparel/carts/cart_1/items", "/store/apparel/checkout"])(
    "counts the fast checkout's %s with the carts",
    async (path) => {
      const edge = await anEdge({ overrides: slow })
      expect(await statuses(edge, path, 45)).toContain(429)
    }
  )

  it("never counts a browser's preflight", async () => {
    const edge = await anEdge({ overrides: slow })
    expect(new Set(await statuses(edge, "/auth/user/emailpass", 30, "OPTIONS"))).toEqual(new Set([200]))
  })
})

describe("how large a request may be", () => {
  const anEdge = edges()
  const sized = (kilobytes: number) => Buffer.alloc(kilobytes * 1024, "a")

  it.each([
    ["/store/products", 1_025],
    ["/auth/user/emailpass", 65],
    ["/store/carts", 257],
    ["/hooks/payment/stripe_stripe", 257],
    ["/admin/uploads", 10_241],
  ])("refuses at %s a body of %i KiB before a server sees it", async (path, kilobytes) => {
    const edge = await anEdge()
    const answer = await rawRequest(edge.nginx.url, { method: "POST", path, body: sized(kilobytes) })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "invalid_data", code: "EDGE_BODY_TOO_LARGE" })
    expect(arrived(edge)).toEqual([])
  })

  it.each([
    ["/store/products", 1_024],
    ["/store/carts", 256],
    ["/hooks/payment/stripe_stripe", 256],
    ["/admin/uploads", 10_240],
    ["/admin/products/imports", 10_240],
  ])("lets through at %s a body of %i KiB", async (path, kilobytes) => {
    const edge = await anEdge()
    expect((await rawRequest(edge.nginx.url, { method: "POST", path, body: sized(kilobytes) })).status).toBe(200)
  })
})
