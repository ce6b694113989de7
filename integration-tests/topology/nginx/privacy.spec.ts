import { gunzipSync } from "node:zlib"
import { arrived, edges } from "../../support/nginx/edge"
import { eventually } from "../../support/eventually"
import { rawRequest } from "../../support/raw-request"

describe("what a server learns about the client", () => {
  const anEdge = edges()

  it("is the client's real address, not the one it claims", async () => {
    const { nginx, servers } = await anEdge()
    const claims = { "x-forwarded-for": "6.6.6.6", "x-real-ip": "6.6.6.6", forwarded: "for=6.6.6.6" }
    await rawRequest(`${nginx.url}/store/products`, { headers: claims })
    const [seen] = servers.flatMap((server) => server.requests)
    expect(seen?.headers).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" })
    expect(seen?.headers).not.toHaveProperty("forwarded")
  })

  it("is the host and the scheme the client used, whatever it claims", async () => {
    const { nginx, servers } = await anEdge()
    const claims = { host: "shop.example:8080", "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" }
    await rawRequest(`${nginx.url}/store/products`, { headers: claims })
    const [seen] = servers.flatMap((server) => server.requests)
    expect(seen?.headers).toMatchObject({
      host: "shop.example:8080",
      "x-forwarded-host": "shop.example:8080",
      "x-forwarded-proto": "http",
    })
  })

  it("[EDGE_TRUSTED_PROXY] is the address that a trusted load balancer reports", async () => {
    const { nginx, servers } = await anEdge({ overrides: { EDGE_TRUSTED_PROXY: "127.0.0.0/8" } })
    await rawRequest(`${nginx.url}/store/products`, { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9" } })
    expect(servers.flatMap((server) => server.requests)[0]?.headers["x-forwarded-for"]).toBe("203.0.113.9")
  })

  it("[EDGE_FORWARDED_PROTO] is https when a load balancer in front ends TLS", async () => {
    const { nginx, servers } = await anEdge({ overrides: { EDGE_FORWARDED_PROTO: "https" } })
    await rawRequest(`${nginx.url}/store/products`)
    expect(servers.flatMap((server) => server.requests)[0]?.headers["x-forwarded-proto"]).toBe("https")
  })
})

describe("what a browser is told", () => {
  const anEdge = edges()

  it("lets the admin run its own scripts and nobody else's, in no one's frame", async () => {
    const { nginx } = await anEdge()
    const { headers } = await rawRequest(`${nginx.url}/app/orders`)
    const policy = headers["content-security-policy"]
    for (const rule of ["script-src 'self';", "frame-ancestors 'none'", "object-src 'none'", "connect-src 'self'"]) {
      expect(policy).toContain(rule)
    }
  })

  it("lets an answer of the API do nothing, and one policy only", async () => {
    const { nginx } = await anEdge({
      answer: (_, response) => response.setHeader("content-security-policy", "default-src *").end("{}"),
    })
    const { headers } = await rawRequest(`${nginx.url}/store/products`)
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
  })

  it.each(["/app", "/store/products", "/metrics"])(
    "not to guess kinds, frame, or tell other sites at %s, and never to insist on HTTPS over HTTP",
    async (path) => {
      const { nginx } = await anEdge()
      const { headers } = await rawRequest(`${nginx.url}${path}`)
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
      })
      expect(headers).not.toHaveProperty("strict-transport-security")
    }
  )

  it("neither nginx's version nor that Express is behind it", async () => {
    const { nginx } = await anEdge({ answer: (_, response) => response.setHeader("x-powered-by", "Express").end("{}") })
    for (const path of ["/store/products", "/metrics", "/static/none"]) {
      const { headers, body } = await rawRequest(`${nginx.url}${path}`)
      expect(headers["server"]).toBe("nginx")
      expect(headers).not.toHaveProperty("x-powered-by")
      expect(body.toString()).not.toMatch(/nginx\/\d/)
    }
  })

  it("the server's cookies unchanged", async () => {
    const cookie = "connect.sid=s%3A1; Path=/; HttpOnly; Secure; SameSite=Lax"
    const { nginx } = await anEdge({ answer: (_, response) => response.setHeader("set-cookie", cookie).end("{}") })
    expect((await rawRequest(`${nginx.url}/auth/session`, { method: "POST" })).headers["set-cookie"]).toEqual([cookie])
  })

  it("a long answer in short, when it understands gzip", async () => {
    const products = JSON.stringify({ products: Array.from({ length: 200 }, () => ({ title: "Linen shirt" })) })
    const { nginx } = await anEdge({
      answer: (_, response) => response.setHeader("content-type", "application/json").end(products),
    })
    const answer = await rawRequest(`${nginx.url}/store/products`, { headers: { "accept-encoding": "gzip" } })
    expect(answer.headers["content-encoding"]).toBe("gzip")
    expect(answer.body.length).toBeLessThan(products.length / 10)
    expect(gunzipSync(answer.body).toString()).toBe(products)
  })
})

describe("what stays inside", () => {
  const anEdge = edges()

  it.each(["/metrics", "/METRICS", "/metrics/", "/metrics/jobs", "//metrics", "/%6detrics"])(
    "keeps figures at %s from the outside",
    async (path) => {
      const edge = await anEdge()
      expect((await rawRequest(edge.nginx.url, { path })).status).toBe(404)
      expect(arrived(edge)).toEqual([])
    }
  )

  it.each(["/health", "/ready"])("lets a load balancer ask %s", async (path) => {
    const edge = await anEdge()
    expect((await rawRequest(`${edge.nginx.url}${path}`)).status).toBe(200)
    expect(arrived(edge)).toEqual([`GET ${path}`])
  })

  it("logs no query, token, email address or client address, not even when a server is dead or a limit is reached", async () => {
    const edge = await anEdge({ overrides: { EDGE_RATE_AUTH: "1r/m", EDGE_TRUSTED_PROXY: "127.0.0.0/8" } })
    const ask = (path: string) =>
      rawRequest(`${edge.nginx.url}${path}`, {
        method: "POST",
        headers: {
          authorization: "Bearer secret-token",
          cookie: "connect.sid=secret-session",
          referer: "https://shop.example/reset?token=secret-reset",
          "user-agent": "ada@example.com",
          "x-forwarded-for": "203.0.113.77",
        },
      })
    await Promise.all(
      Array.from({ length: 15 }, () => ask("/auth/customer/emailpass/update?token=secret-query&email=ada@example.com"))
    )
    await Promise.all(edge.servers.map((server) => server.stop()))
    expect((await ask("/store/products?email=ada@example.com&token=secret-query")).status).toBe(502)
    // nginx writes its line after the answer has left.
    const logs = await eventually(async () => {
      const written = await edge.nginx.logs()
      return written.includes('"status":502') ? written : undefined
    })
    expect(logs).not.toMatch(/secret|ada@|203\.0\.113\.77/)

    const lines = logs
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toContainEqual(
      expect.objectContaining({ path: "/auth/customer/emailpass/update", status: 429, method: "POST", network: "203.0.113.0" })
    )
    expect(lines).toContainEqual(expect.objectContaining({ path: "/store/products", status: 502 }))
  })

  it("gives a request one id, in the answer, in the log and at the server", async () => {
    const { nginx, servers } = await anEdge()
    const { headers } = await rawRequest(`${nginx.url}/store/products`)
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{32}$/)
    expect(servers.flatMap((server) => server.requests)[0]?.headers["x-request-id"]).toBe(headers["x-request-id"])
    // nginx writes its line after the answer has left.
    const line = `"request_id":"${String(headers["x-request-id"])}"`
    await eventually(async () => ((await nginx.logs()).includes(line) ? true : undefined))
  })
})
