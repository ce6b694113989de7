import { connect } from "node:net"
import middlewares from "../../../src/api/middlewares"
import { eventually } from "../../support/eventually"
import { arrived, edges, type Edge } from "../../support/nginx/edge"
import { rawRequest } from "../../support/raw-request"

/** One request now and then nothing for a minute: what gets through is the burst. */
const slow = {
  EDGE_RATE_AUTH: "1r/m",
  EDGE_RATE_CUSTOMERS: "1r/m",
  EDGE_RATE_CARTS: "1r/m",
  EDGE_RATE_HOOKS: "1r/m",
  EDGE_RATE_READY: "1r/m",
  EDGE_RATE_APPAREL: "1r/m",
  EDGE_RATE_PAGES: "1r/m",
  EDGE_RATE_IMPORTS: "1r/m",
} as const

const zones = [
  { area: "signing in", path: "/auth/customer/emailpass", burst: 10 },
  { area: "customer accounts", path: "/store/customers/me", burst: 20 },
  { area: "carts", path: "/store/carts/cart_1/line-items", burst: 40 },
  { area: "webhooks", path: "/hooks/payment/stripe_stripe", burst: 60 },
  { area: "readiness", path: "/ready", burst: 10 },
  { area: "size advice", path: "/store/apparel/products/prod_1/size-recommendation", burst: 80 },
  { area: "pages that emails link to", path: "/apparel/emails/unsubscribe", burst: 20 },
  { area: "imports", path: "/admin/apparel/size-scale-files/import", burst: 10 },
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

  it.each([
    ["/store/apparel/customers/me/fit-profiles", "customer accounts", 25],
    ["/store/apparel/fit-feedback/token", "size advice", 85],
    ["/APPAREL/fit-feedback/token", "pages that emails link to", 25],
    ["/admin/apparel/size-charts/chart_1/import", "imports", 15],
  ])("counts %s with %s", async (path, _, count) => {
    const edge = await anEdge({ overrides: slow })
    expect(await statuses(edge, path, count)).toContain(429)
  })

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

describe("how much one client may hold open", () => {
  const anEdge = edges()

  it("is so many requests at the same time, and the next are told to come back", async () => {
    let answerAll: () => void = () => undefined
    const isOpen = new Promise<void>((resolve) => (answerAll = resolve))
    const edge = await anEdge({
      answer: (_, response) => void isOpen.then(() => response.end("ok")),
      overrides: { EDGE_CONNECTIONS: "3" },
    })
    const held = Array.from({ length: 3 }, () => rawRequest(`${edge.nginx.url}/store/products`))
    await eventually(() => (arrived(edge).length === 3 ? true : undefined))
    const refused = await rawRequest(`${edge.nginx.url}/admin/orders`)
    expect(refused.status).toBe(429)
    expect(JSON.parse(refused.body.toString())).toMatchObject({ code: "EDGE_TOO_MANY_REQUESTS" })
    answerAll()
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await rawRequest(`${edge.nginx.url}/admin/orders`)).status).toBe(200)
  })

  it("is cut when it drips its headers or stops in its body", async () => {
    const edge = await anEdge()
    const open = (start: string, drip: string) => {
      const socket = connect(Number(new URL(edge.nginx.url).port), "127.0.0.1")
      socket.write(start)
      const dripping = setInterval(() => socket.write(drip), 200)
      socket.on("error", () => undefined) // it was cut while something was on its way
      return new Promise<void>((resolve) => socket.resume().on("close", resolve)).finally(() => clearInterval(dripping))
    }
    await Promise.all([
      open("GET /store/products HTTP/1.1\r\nHost: shop.example\r\n", "X-Drip: 1\r\n"),
      open("POST /store/carts HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 1000\r\n\r\n{", ""),
    ])
    expect(arrived(edge)).toEqual([])
  })

  it("is no server's concern while a body drips", async () => {
    const edge = await anEdge()
    const socket = connect(Number(new URL(edge.nginx.url).port), "127.0.0.1")
    socket.write("POST /store/carts HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 1000\r\n\r\n{")
    expect((await rawRequest(`${edge.nginx.url}/store/products`)).status).toBe(200)
    expect(arrived(edge)).toEqual(["GET /store/products"])
    socket.destroy()
  })
})

describe("what does not exist", () => {
  const anEdge = edges()

  it.each([
    "/",
    "/wp-login.php",
    "/.env",
    "/storefront",
    "/adminer",
    "/api/users",
    "/apparelx",
    "/x/store/products",
    "/Stores",
    "/readyz",
  ])("is answered at the edge: %s", async (path) => {
    const edge = await anEdge()
    const answer = await rawRequest(edge.nginx.url, { path })
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "not_found", code: "EDGE_NOT_FOUND" })
    expect(arrived(edge)).toEqual([])
  })

  it.each([
    "/store/products",
    "/admin/orders",
    "/app",
    "/app/orders",
    "/auth/session",
    "/hooks/payment/x",
    "/apparel/messages/asyncapi",
    "/health",
    "/ready",
  ])("is not %s", async (path) => {
    expect((await rawRequest((await anEdge()).nginx.url, { path })).status).toBe(200)
  })

  it("is an address longer than any of the shop's", async () => {
    const edge = await anEdge()
    const ask = async (length: number) =>
      rawRequest(edge.nginx.url, { path: `/store/${"a".repeat(length - 7)}?q=${"b".repeat(2_000)}` })
    expect((await ask(1_024)).status).toBe(200)
    const refused = await ask(1_025)
    expect(refused.status).toBe(414)
    expect(JSON.parse(refused.body.toString())).toMatchObject({ type: "invalid_data", code: "EDGE_ADDRESS_TOO_LONG" })
    expect((await rawRequest(edge.nginx.url, { path: `/store/${"a".repeat(9_000)}` })).status).toBe(414)
    expect(arrived(edge)).toHaveLength(1)
  })

  it.each(["/store/%00", "/store/%zz"])("is what cannot be read, in Medusa's words: %s", async (path) => {
    const edge = await anEdge()
    const answer = await rawRequest(edge.nginx.url, { path })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "invalid_data", code: "EDGE_BAD_REQUEST" })
    expect(arrived(edge)).toEqual([])
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
    ["/admin/apparel/size-charts/chart_1/import", 7_169],
    ["/admin/apparel/size-scale-files/import/", 7_169],
    ["/admin/apparel/size-charts/chart_1/draft", 2_049],
    ["/admin/apparel/emails/staff", 1_025],
    ["/store/apparel/products/prod_1/size-recommendation", 129],
    ["/apparel/emails/unsubscribe", 17],
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

  const routes = (middlewares.routes ?? []).flatMap(({ matcher, bodyParser }) =>
    typeof matcher === "string" && bodyParser && bodyParser.sizeLimit
      ? [{ path: matcher.replace(/:\w+/g, "x"), limit: String(bodyParser.sizeLimit) }]
      : []
  )

  it("knows the routes that take more than the engine does", () => {
    expect(routes.length).toBeGreaterThan(4)
  })

  it.each(routes)("lets through at $path the $limit that the route takes", async ({ path, limit }) => {
    const edge = await anEdge()
    const body = sized(Number(/^(\d+)mb$/.exec(limit)?.[1]) * 1_024)
    expect((await rawRequest(edge.nginx.url, { method: "POST", path, body })).status).toBe(200)
    expect(
      (await rawRequest(edge.nginx.url, { method: "POST", path, body: Buffer.concat([body, Buffer.from("a")]) })).status
    ).toBe(413)
  })
})
