import { setTimeout as pause } from "node:timers/promises"
import { ask, send, type Answer, type RequestOptions } from "../../support/client"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShopProcess } from "../../support/shop"
import { aCart, aVariant, placeOrder, shopper, type Order } from "../../support/storefront"
import { aTopology, type Topology } from "../../support/topology"

describeWith(["nginx", "redisUrl", "brokerUrl"], "the shop behind nginx with two servers and a worker", () => {
  let shop: Topology
  beforeAll(async () => {
    shop = await aTopology()
  }, 120_000)

  it("takes a checkout to an order that staff see in the admin", async () => {
    const variant = await aVariant(shop.database, { kind: "sneaker", size: "42.5" })
    const order = await placeOrder(shop, [{ variant_id: variant.id, quantity: 1 }])
    const admin = await anAdminSession(shop)
    const { orders } = await ask<{ orders: Order[] }>(`${shop.url}/admin/orders?order=-created_at&limit=1`, {
      headers: admin.headers,
    })
    expect(orders[0]).toMatchObject({ id: order.id, display_id: order.display_id })
  })

  it("keeps a session whichever server answers, in a cookie for HTTPS only", async () => {
    const { token } = await aCustomerSession(shop)
    const opened = await send(`${shop.url}/auth/session`, { method: "POST", headers: { authorization: `Bearer ${token}` } })
    expect(opened.headers.get("set-cookie")).toMatch(/Secure/)
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? ""
    for (const server of shop.servers) {
      const headers = { ...shopper(shop), cookie, "x-forwarded-proto": "https" }
      expect((await send(`${server.url}/store/customers/me`, { headers })).status).toBe(200)
    }
  })

  it("serves pictures from the disk: they come while no server runs", async () => {
    const [picture] = await shop.database.query<{ path: string }>(
      "select substring(url from '/static/.*') as path from image limit 1"
    )
    const quiet = await shop.anotherNginx({ EDGE_SERVER_1: "127.0.0.1:9", EDGE_SERVER_2: "127.0.0.1:9" })
    const answer = await fetch(`${quiet.url}${picture?.path ?? ""}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toMatch(/^image\//)
    expect(answer.headers.get("cache-control")).toContain("immutable")
    const noServer = await send(`${quiet.url}/store/products`, { headers: shopper(shop) })
    expect(noServer).toMatchObject({
      status: 502,
      body: { type: expect.any(String) as string, message: expect.any(String) as string },
    })
  })

  it("shows an upload of staff to everybody at once", async () => {
    const admin = await anAdminSession(shop)
    const form = new FormData()
    form.append("files", new Blob(["color,hex\nNavy,#1b2a4a\n"], { type: "text/csv" }), "swatches.csv")
    const answer = await fetch(`${shop.url}/admin/uploads`, { method: "POST", headers: admin.headers, body: form })
    const { files } = (await answer.json()) as { files: { url: string }[] }
    expect(files[0]?.url.startsWith(`${shop.url}/static/`)).toBe(true)
    expect(await (await fetch(files[0]?.url ?? "")).text()).toContain("Navy")
  })

  it("answers 429 after a burst of log-ins while shoppers go on shopping", async () => {
    const strict = await shop.anotherNginx({})
    const attempts = Array.from({ length: 40 }, () =>
      send(`${strict.url}/auth/customer/emailpass`, { body: { email: "nobody@example.com", password: "guess" } })
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(statuses).toContain(429)
    expect(statuses.filter((status) => ![401, 429].includes(status))).toEqual([])
    expect((await send(`${strict.url}/store/regions`, { headers: shopper(shop) })).status).toBe(200)
  })

  it("refuses a body too large for its route with 413 as JSON", async () => {
    const body = { note: "x".repeat(2_000_000) }
    const answer = await send(`${shop.url}/store/carts`, { headers: shopper(shop), body })
    expect(answer).toMatchObject({ status: 413, body: { message: expect.any(String) as string } })
  })

  it("lets the worker, not the servers, handle what may wait", async () => {
    const answer = await send(`${shop.url}/hooks/payment/system_default`, { body: { id: "evt_1" } })
    expect(answer.status).toBe(200)
    const handled = /Processing payment\.webhook_received/
    await eventually(() => (handled.test(shop.worker.log()) ? true : undefined), 30_000)
    for (const server of shop.servers) expect(server.log()).not.toMatch(handled)
  })

  it("answers every request rightly when a server is killed in the middle of load", async () => {
    const variant = await aVariant(shop.database, { kind: "socks", atLeast: 5 })
    const { regions } = await ask<{ regions: { id: string }[] }>(`${shop.url}/store/regions`, { headers: shopper(shop) })
    const cart = { region_id: regions[0]?.id, items: [{ variant_id: variant.id, quantity: 1 }] }
    const requests: RequestOptions[] = [{}, { body: cart }]
    const paths = ["/store/products?limit=2&fields=id", "/store/carts"]
    const wrong: Answer[] = []
    let answered = 0

    const client = async () => {
      while (answered < 400) {
        const turn = answered++
        if (turn === 120) void shop.servers[0].stop("SIGKILL")
        const answer = await withOneRetry(`${shop.url}${paths[turn % 2]}`, { ...requests[turn % 2], headers: shopper(shop) })
        if (answer.status !== 200) wrong.push(answer)
      }
    }
    await Promise.all(Array.from({ length: 8 }, client))
    expect(wrong.map(({ status, body }) => [status, body])).toEqual([])
    expect(await shop.servers[0].stop()).not.toBe(0)

    const variantNow = await aVariant(shop.database, { kind: "cap" })
    expect(await placeOrder(shop, [{ variant_id: variantNow.id, quantity: 1 }])).toMatchObject({ status: "pending" })
  })

  it("lets a third process join the same shop and see its carts", async () => {
    const variant = await aVariant(shop.database, { kind: "bra" })
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
    const newcomer = await aShopProcess({ databaseUrl: shop.database.url })
    const { cart: seen } = await ask<{ cart: { id: string } }>(`${newcomer.url}/store/carts/${cart.id}`, {
      headers: shopper(shop),
    })
    expect(seen.id).toBe(cart.id)
  })
})

/** What a storefront does: a request that met a dying server is sent once more, when nginx says it may. */
async function withOneRetry(url: string, options: RequestOptions): Promise<Answer> {
  const answer = await send(url, options)
  if (answer.status < 500) return answer
  await pause(Number(answer.headers.get("retry-after")) * 1_000)
  return send(url, options)
}
