import { randomFrom, shuffled } from "../../support/seeded-random"
import { flood, sendHostile, type Outcome } from "../../support/flood"
import { hostileRequests, type Callers, type HostileRequest } from "../../support/hostile-requests"
import { aGenerousNginx } from "../../support/nginx/generous-nginx"
import { describeWith } from "../../support/requirements"
import { ENGINE_TEMPLATES, OUR_TEMPLATES, type Known } from "../../support/route-templates"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { aMemoryReport, type HeldMemory } from "../../support/shop-memory"
import { aCart, aVariant, placeOrder, shopper } from "../../support/storefront"

// Patience, not a promise: half a minute for each door where nothing else runs.
jest.setTimeout(900_000)

describe("a shop under hostile requests", () => {
  let shop: TestShop
  let known: Known
  let callers: Callers
  let held: () => Promise<HeldMemory>
  beforeAll(async () => {
    const memory = await aMemoryReport()
    held = memory.held
    shop = await aShop({ MEDUSA_WORKER_MODE: "server", ...memory.environment })
    callers = {
      store: { ...shopper(shop), ...(await aCustomerSession(shop)).headers },
      admin: (await anAdminSession(shop)).headers,
    }
    known = await whatThereIs(shop)
  })

  const doors = [
    { door: "alone", seed: 1, needs: [] as "nginx"[], url: () => Promise.resolve(shop.url) },
    { door: "behind nginx", seed: 2, needs: ["nginx" as const], url: () => aGenerousNginx(shop) },
  ]

  describe.each(doors)("$door", ({ seed, needs, url }) => {
    describeWith(needs, "as it stands", () => {
      let door: string
      beforeAll(async () => {
        door = await url()
      })

      it.each(["?locale[]=de", "?locale=a&locale=b", "?locale[a]=b", "?id[4294967294]=x"])(
        "answers 400 at once to %s, which the engine hangs on",
        async (query) => {
          const path = `/store/products${query}`
          const { status, body } = await sendHostile(door, {
            method: "GET",
            path,
            headers: callers.store,
            body: undefined,
            route: path,
          })
          expect([status, body]).toEqual([400, expect.stringMatching(/"code":"(LOCALE_INVALID|INDEX_TOO_LARGE)"/)])
        }
      )

      it.each([
        ["POST", "/store/apparel/products/:product/size-recommendation", '{"unit":{"toString":1}}', "KEY_RESERVED"],
        ["POST", "/store/apparel/products/:product/size-recommendation", '{"color":"\\u0000"}', "TEXT_UNSTORABLE"],
        ["POST", "/admin/apparel/size-assignments", '{"target":{"valueOf":1}}', "KEY_RESERVED"],
        ["POST", "/store/carts", '{"metadata":{"a":"\\ud800"}}', "TEXT_UNSTORABLE"],
      ])("answers 400 by a code: %s %s %s", async (method, path, body, code) => {
        const headers = { ...(path.startsWith("/admin") ? callers.admin : callers.store), "content-type": "application/json" }
        const outcome = await sendHostile(door, {
          method,
          path: path.replace(":product", known.product),
          headers,
          body,
          route: path,
        })
        expect([outcome.status, outcome.body]).toEqual([400, expect.stringContaining(code)])
      })

      it("answers 5,000 of them, none with a fault of its own, none slowly, and keeps nothing of them", async () => {
        const ours = hostileRequests({ templates: OUR_TEMPLATES, count: 4_500, seed, known, callers })
        const engines = hostileRequests({ templates: ENGINE_TEMPLATES, count: 500, seed, known, callers })
        const requests = shuffled([...ours, ...engines], randomFrom(seed))
        const first = await flood(door, requests.slice(0, 2_500))
        const before = await held()
        const second = await flood(door, requests.slice(2_500))
        const after = await held()
        const outcomes = [...first, ...second]
        expect(await faults(door, outcomes)).toEqual([])
        expect(await slow(door, outcomes)).toEqual([])
        expect(growth(before, after)).toEqual({ heap: "flat", resident: "flat" })
      })

      it("forgets 8,000 long paths", async () => {
        const before = await held()
        const outcomes = await flood(door, longPaths(8_000, seed))
        const after = await held()
        expect(outcomes.filter(({ status }) => status < 400 || status >= 500)).toEqual([])
        expect(growth(before, after)).toEqual({ heap: "flat", resident: "flat" })
      })
    })
  })
})

/** Routes at which the engine stumbles over a cart that is not there, is being changed, or has a list with null in its metadata. */
const OF_THE_ENGINE = new Set([
  "POST /store/carts",
  "POST /store/carts/:cart",
  "POST /store/carts/:cart/line-items",
  "POST /store/carts/:cart/promotions",
])

const isFault = ({ request, status }: Outcome): boolean =>
  status === 0 || status > 500 || (status === 500 && !OF_THE_ENGINE.has(request.route))

/** What was answered 500, and what was not answered in time even when it was asked alone: a machine that was busy is no fault. */
async function faults(url: string, outcomes: Outcome[]): Promise<string[]> {
  const found: string[] = []
  for (const first of outcomes.filter(isFault)) {
    const { request, status, body } = first.status === 500 ? first : await sendHostile(url, first.request)
    if (status === 0 || status >= 500) found.push(`${status} ${describeRequest(request)}: ${body.slice(0, 200)}`)
  }
  return found
}

/** The slowest requests that take over 2 s by themselves too, the best of three times. */
async function slow(url: string, outcomes: Outcome[]): Promise<string[]> {
  const slowest = outcomes
    .filter(({ ms }) => ms > 500)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 20)
  const found: string[] = []
  for (const { request } of slowest) {
    const times = [await sendHostile(url, request), await sendHostile(url, request), await sendHostile(url, request)].map(
      ({ ms }) => ms
    )
    if (Math.min(...times) > 2_000) found.push(`${Math.round(Math.min(...times))} ms ${describeRequest(request)}`)
  }
  return found
}

function describeRequest({ method, path, headers, body }: HostileRequest): string {
  const told = Object.entries(headers).filter(([name]) => !["authorization", "x-publishable-api-key"].includes(name))
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(told).slice(0, 200)} ${body?.slice(0, 300) ?? ""}`
}

/**
 * What is held moves by some MiB as caches fill; the paths alone would be 26 MiB more if the engine kept them. How much the
 * process keeps of the system is the garbage collector's choice, and moves by tens.
 */
function growth(before: HeldMemory, after: HeldMemory): { heap: string; resident: string } {
  const judge = (grown: number, bound: number) => (grown < bound ? "flat" : `${Math.round(grown)} MiB more`)
  return {
    heap: judge(after.heapMib - before.heapMib, 12),
    resident: judge(after.residentMib - before.residentMib, 96),
  }
}

/** Half of them as long as the engine may see, at addresses that it refuses early; half longer. */
function longPaths(count: number, seed: number): HostileRequest[] {
  const random = randomFrom(seed)
  const letters = (length: number) => Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join("")
  const prefixes = ["/store/products", "/store/apparel/products", "/admin/orders", "/admin/apparel/size-charts"]
  return Array.from({ length: count }, (_, index) => {
    const path = `${prefixes[(index >> 1) % prefixes.length]}/${letters(index % 2 === 0 ? 950 : 1_100 + Math.floor(random() * 2_000))}`
    return { method: "GET", path, headers: {}, body: undefined, route: "a long path" }
  })
}

async function whatThereIs(shop: TestShop): Promise<Known> {
  const first = async (sql: string) => (await shop.database.query<{ id: string }>(sql))[0]?.id ?? ""
  const variant = await aVariant(shop.database, { kind: "t_shirt", atLeast: 3 })
  const line = { variant_id: variant.id, quantity: 1 }
  return {
    product: await first("select id from product where external_id = 'TS-100'"),
    variant: variant.id,
    cart: (await aCart(shop, [line])).id,
    order: (await placeOrder(shop, [line])).id,
    chart: await first("select id from apparel_size_chart limit 1"),
    scale: await first("select handle as id from apparel_size_scale limit 1"),
    region: await first("select id from region limit 1"),
    email: await first("select id from apparel_email limit 1"),
  }
}
