import { once } from "node:events"
import { createServer, type Server } from "node:http"
import { connect, type AddressInfo, type Socket } from "node:net"
import { guardServer } from "../guard-server"

describe("a server with a guard", () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections()
  })

  async function aServer(times?: Parameters<typeof guardServer>[1], options: Parameters<typeof createServer>[0] = {}) {
    const seen: string[] = []
    const server = createServer(options, (req, res) => {
      seen.push(req.url ?? "")
      req.resume().on("end", () => res.end("ok"))
    })
    server.on("request", (req) => seen.push(`${req.url} too`))
    guardServer(server, times)
    servers.push(server.listen(0, "127.0.0.1"))
    await once(server, "listening")
    const { port } = server.address() as AddressInfo // of a TCP server
    return { server, seen, port, url: `http://127.0.0.1:${port}` }
  }

  it("lets all who listen see a sound request", async () => {
    const { url, seen } = await aServer()
    expect((await fetch(`${url}/store/products?locale=de`)).status).toBe(200)
    expect(seen).toEqual(["/store/products?locale=de", "/store/products?locale=de too"])
  })

  it("answers a hostile one itself, in the shape of the engine's errors", async () => {
    const { url, seen } = await aServer()
    const answer = await fetch(`${url}/store/products?locale[]=de`, { method: "POST", body: "{}" })
    expect(answer.status).toBe(400)
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8")
    expect(answer.headers.get("cache-control")).toBe("no-store")
    expect(await answer.json()).toMatchObject({ type: "invalid_data", code: "LOCALE_INVALID" })
    expect((await fetch(url, { headers: { "x-medusa-locale": "d".repeat(200) } })).status).toBe(400)
    expect(seen).toEqual([])
  })

  it.each([
    ["headers", "GET / HTTP/1.1\r\nHost: shop.example\r\n", "X-Drip: 1\r\n"],
    ["body", "POST / HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 100000\r\n\r\n", "a"],
  ])("cuts a client that drips its %s", async (_, start, drip) => {
    const { port } = await aServer({ headersMs: 100, requestMs: 200 }, { connectionsCheckingInterval: 20 })
    const socket: Socket = connect(port, "127.0.0.1")
    let answer = ""
    socket.on("data", (piece: Buffer) => (answer += piece.toString()))
    socket.on("error", () => undefined) // it was cut while something was on its way
    socket.write(start)
    const dripping = setInterval(() => socket.write(drip), 10)
    await new Promise<void>((resolve) => socket.on("close", () => resolve()))
    clearInterval(dripping)
    expect(answer).toMatch(/^HTTP\/1.1 408/)
  })

  it("gives a client less time than Node does, and leaves alone what the owner of the server chose", async () => {
    const { server } = await aServer()
    expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 120_000])
    const chosen = await aServer(undefined, { headersTimeout: 5_000, requestTimeout: 900_000 })
    expect([chosen.server.headersTimeout, chosen.server.requestTimeout]).toEqual([5_000, 900_000])
  })
})
