import { randomBytes } from "node:crypto"
import { productIdOf } from "../../integration-tests/support/sizing"
import { shopper } from "../../integration-tests/support/storefront"
import { aShop, type TestShop } from "../../integration-tests/support/shop"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { cpuMsOf, processIdAt } from "../support/process-cpu"
import { findShopServices } from "../support/shop-services"
import { median, spread } from "../support/statistics"

const TARGET_MS = { chart: 2, advice: 1 }

type Request = { path: string; body?: unknown }

benchmark({
  name: "sizing/routes",
  summary: `CPU of the server for a size chart and for a recommendation, beyond the route itself: the same request, refused by the last
check of its route for a wrong unit. In turns within each round, so that both see the same machine.`,
  options: {
    requests: { default: 1_500, summary: "Requests of each kind in a round" },
    rounds: { default: 5, summary: "Rounds, after one to warm up" },
    template: { default: "", summary: "A migrated and seeded database to copy; made when none is named" },
  },
  run: async ({ requests, rounds, template }): Promise<Figure[]> => {
    const { redisUrl } = await findShopServices(template)
    const secrets = { JWT_SECRET: randomBytes(24).toString("hex"), COOKIE_SECRET: randomBytes(24).toString("hex") }
    const shop = await aShop({
      NODE_ENV: "production",
      ...secrets,
      REDIS_URL: redisUrl,
      MEDUSA_WORKER_MODE: "server",
      DOCTOR_ACCEPT: "mail_server",
    })
    const product = `/store/apparel/products/${await productIdOf(shop, "TS-100")}`
    const measurements = { BodyMeasurementChest: { value: 98, unit: "cm" }, BodyMeasurementWaist: { value: 84, unit: "cm" } }
    const kinds = {
      chart: { path: `${product}/size-chart?unit=in&system=uk` },
      chartRefused: { path: `${product}/size-chart?unit=yard&system=uk` },
      advice: { path: `${product}/size-recommendation`, body: { measurements } },
      adviceRefused: { path: `${product}/size-recommendation`, body: { measurements, unit: "yard" } },
    }
    const pid = processIdAt(shop.port)
    const measured: Record<keyof typeof kinds, number[]> = { chart: [], chartRefused: [], advice: [], adviceRefused: [] }
    for (let round = 0; round <= rounds; round++) {
      for (const [kind, request] of Object.entries(kinds) as [keyof typeof kinds, Request][]) {
        const ms = await cpuPerRequest(shop, { pid, request, requests: round === 0 ? 300 : requests })
        if (round > 0) measured[kind].push(ms)
      }
      progress(
        `round ${round}: ${Object.entries(measured)
          .map(([kind, all]) => `${kind} ${(all.at(-1) ?? 0).toFixed(2)} ms`)
          .join(", ")}`
      )
    }
    return [
      ...figuresOf("size chart", TARGET_MS.chart, measured.chart, measured.chartRefused),
      ...figuresOf("recommendation", TARGET_MS.advice, measured.advice, measured.adviceRefused),
    ]
  },
})

type Load = { pid: number; request: Request; requests: number }

async function cpuPerRequest(shop: TestShop, { pid, request, requests }: Load): Promise<number> {
  const before = cpuMsOf(pid)
  for (let sent = 0; sent < requests; sent++) {
    const response = await fetch(`${shop.url}${request.path}`, {
      method: request.body ? "POST" : "GET",
      headers: { ...shopper(shop), ...(request.body ? { "content-type": "application/json" } : {}) },
      body: request.body ? JSON.stringify(request.body) : undefined,
    })
    await response.arrayBuffer()
    if (response.status !== 200 && response.status !== 400) throw new Error(`${request.path} answered ${response.status}`)
  }
  return (cpuMsOf(pid) - before) / requests
}

function figuresOf(what: string, target: number, whole: number[], refused: number[]): Figure[] {
  const beyond = whole.map((ms, round) => ms - (refused[round] ?? 0))
  return [
    { what: `${what}: request, CPU`, figure: `${spread(whole, 2)} ms` },
    { what: `${what}: the same, refused`, figure: `${spread(refused, 2)} ms` },
    {
      what: `${what}: beyond the route`,
      target: `<= ${target} ms`,
      figure: `${spread(beyond, 2)} ms`,
      isReached: median(beyond) <= target,
    },
  ]
}
