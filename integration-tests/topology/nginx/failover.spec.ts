import { arrived, edges } from "../../support/nginx/edge"
import { rawRequest } from "../../support/raw-request"

/** `keepAliveTimeout` of Node's HTTP server, which Medusa leaves as it is. */
const nodeKeepsIdleMs = 5_000

const times = (count: number) => Array.from({ length: count })

describe("nginx in front of two servers", () => {
  const anEdge = edges()

  it("shares requests between both servers over connections it keeps open", async () => {
    const { nginx, servers } = await anEdge()
    for (let sent = 0; sent < 60; sent++) await rawRequest(`${nginx.url}/store/products`)
    for (const server of servers) {
      expect(server.requests.length).toBeGreaterThan(10)
      expect(server.connections()).toBeLessThan(server.requests.length / 2)
    }
  })

  it.each(["GET", "POST"])("fails no %s while one server is down", async (method) => {
    const { nginx, servers } = await anEdge()
    await servers[0].stop()
    const answers = await Promise.all(times(50).map(() => rawRequest(`${nginx.url}/store/products`, { method })))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(servers[1].requests).toHaveLength(50)
  })

  it("stops asking a dead server after three tries", async () => {
    const { nginx, servers } = await anEdge()
    await servers[0].stop()
    for (let sent = 0; sent < 30; sent++) await rawRequest(`${nginx.url}/store/products`)
    const tries = (await nginx.logs()).split(servers[0].address).length - 1
    expect(tries).toBe(3)
  })

  it("asks the other server again when one dies while it reads a page", async () => {
    let calls = 0
    const edge = await anEdge({ answer: (request, response) => (++calls === 1 ? request.socket.destroy() : response.end("ok")) })
    expect((await rawRequest(`${edge.nginx.url}/store/products`)).status).toBe(200)
    expect(arrived(edge)).toHaveLength(2)
  })

  it.each(["POST", "PATCH"])("never sends a %s twice when the server that accepted it dies", async (method) => {
    const edge = await anEdge({ answer: (request) => request.socket.destroy() })
    const answer = await rawRequest(`${edge.nginx.url}/store/products/complete`, { method, body: "{}" })
    expect(answer.status).toBe(502)
    expect(arrived(edge)).toEqual([`${method} /store/products/complete`])
  })

  it("keeps an idle connection for a shorter time than Node does, so that no order runs into a closing one", async () => {
    let idleMs: Promise<number> | undefined
    const { nginx, servers } = await anEdge({
      answer: (request, response) => {
        const answeredAt = Date.now()
        idleMs = new Promise((resolve) => request.socket.once("close", () => resolve(Date.now() - answeredAt)))
        response.end("ok")
      },
    })
    servers.forEach((server) => server.keepIdleConnections())
    await rawRequest(`${nginx.url}/store/products`)
    expect(await idleMs).toBeLessThan(nodeKeepsIdleMs)
  })

  it("says in Medusa's words that no server can be reached", async () => {
    const { nginx, servers } = await anEdge()
    await Promise.all(servers.map((server) => server.stop()))
    const answer = await rawRequest(`${nginx.url}/store/products`, { headers: { origin: "https://shop.example" } })
    expect(answer.status).toBe(502)
    expect(answer.headers["content-type"]).toBe("application/json")
    expect(answer.headers["access-control-allow-origin"]).toBe("https://shop.example")
    expect(JSON.parse(answer.body.toString())).toEqual({
      type: "unexpected_state",
      message: "No server of the shop can be reached",
      code: "EDGE_UNAVAILABLE",
    })
  })

  it("says in Medusa's words that the shop did not answer in time", async () => {
    const edge = await anEdge({ answer: () => undefined, overrides: { EDGE_READ_TIMEOUT: "300ms" } })
    const answer = await rawRequest(`${edge.nginx.url}/store/products`, { method: "POST", body: "{}" })
    expect(answer.status).toBe(504)
    expect(JSON.parse(answer.body.toString())).toMatchObject({ type: "unexpected_state", code: "EDGE_TIMEOUT" })
    expect(arrived(edge)).toHaveLength(1)
  })

  it("passes an error of a server on as it is", async () => {
    const { nginx } = await anEdge({
      answer: (_, response) => response.writeHead(404, { "content-type": "application/json" }).end('{"type":"not_found"}'),
    })
    const answer = await rawRequest(`${nginx.url}/store/products/none`)
    expect([answer.status, answer.body.toString()]).toEqual([404, '{"type":"not_found"}'])
  })

  it("serves again as soon as one server is back", async () => {
    const { nginx, servers } = await anEdge()
    await Promise.all(servers.map((server) => server.stop()))
    expect((await rawRequest(`${nginx.url}/store/products`)).status).toBe(502)
    await servers[1].start()
    expect((await rawRequest(`${nginx.url}/store/products`)).status).toBe(200)
  })
})
