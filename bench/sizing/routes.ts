import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { shopper } from "../../integration-tests/support/storefront"
import { aShop, type TestShop } from "../../integration-tests/support/shop"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { cpuMsOf, processIdAt } from "../support/process-cpu"
import { findShopServices } from "../support/shop-services"
import { median, spread } from "../support/statistics"

/** So few of a kind in turn that a machine that slows down slows them all. */
const IN_TURN = 80

const TARGET_MS = { chart: 2, advice: 1 }

/** The color for which `answer-nothing` finds nothing; its answers name it. */
const NOTHING = "nothing"

type Kind = "chart" | "chartNothing" | "advice" | "adviceNothing"
type Request = { path: string; body?: unknown }

benchmark({
  name: "sizing/routes",
  summary: `CPU of the server for a size chart and for a recommendation, beyond the route itself: the same requests, for which an empty
result is found at once. Of all men's tops of the demo, for changing bodies; in turns of ${IN_TURN}, so that both see
the same machine.`,
  options: {
    requests: { default: 1_600, summary: `Requests of each kind in a round, a multiple of ${IN_TURN}` },
    concurrency: { default: 8, summary: "Requests at a time, with 1 the server sleeps between any two, and wakes up cold" },
    rounds: { default: 8, summary: "Rounds, after one to warm up" },
    template: { default: "", summary: "A migrated and seeded database to copy; made when none is named" },
  },
  run: async ({ requests, concurrency, rounds, template }): Promise<Figure[]> => {
    const { redisUrl } = await findShopServices(template)
    const secrets = { JWT_SECRET: randomBytes(24).toString("hex"), COOKIE_SECRET: randomBytes(24).toString("hex") }
    const shop = await aShop({
      NODE_ENV: "production",
      ...secrets,
      REDIS_URL: redisUrl,
      MEDUSA_WORKER_MODE: "server",
      DOCTOR_ACCEPT: "mail_server",
      NODE_OPTIONS: `--require ${join(__dirname, "support/answer-nothing.cjs")}`,
    })
    const requestFor = buildRequests(await menTops(shop))
    for (const kind of ["chartNothing", "adviceNothing"] as const) await expectNothing(shop, requestFor(kind, 0))
    const pid = processIdAt(shop.port)
    const measured: Record<Kind, number[]> = { chart: [], chartNothing: [], advice: [], adviceNothing: [] }
    const kinds = Object.keys(measured) as Kind[]
    for (let round = 0; round <= rounds; round++) {
      const cpuMs = { chart: 0, chartNothing: 0, advice: 0, adviceNothing: 0 }
      for (let sent = 0; sent < requests; sent += IN_TURN) {
        for (const kind of kinds) {
          const before = cpuMsOf(pid)
          const turn = Array.from({ length: IN_TURN }, (_, index) => requestFor(kind, sent + index))
          await answersTo(shop, turn, concurrency)
          cpuMs[kind] += cpuMsOf(pid) - before
        }
      }
      if (round > 0) for (const kind of kinds) measured[kind].push(cpuMs[kind] / requests)
      progress(`round ${round}: ${kinds.map((kind) => `${kind} ${(cpuMs[kind] / requests).toFixed(2)} ms`).join(", ")}`)
    }
    return [
      ...buildFigures("size chart", TARGET_MS.chart, measured.chart, measured.chartNothing),
      ...buildFigures("recommendation", TARGET_MS.advice, measured.advice, measured.adviceNothing),
    ]
  },
})

async function menTops({ database }: TestShop): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select z.product_id as id from apparel_product_sizing z join apparel_size_scale s on s.id = z.scale_id
     join product p on p.id = z.product_id where s.handle = 'alpha-men' and z.kind = 'top' and p.status = 'published' order by 1`
  )
  if (rows.length < 2) throw new Error("The demo has no men's tops with sizes")
  return rows.map(({ id }) => id)
}

/** The `index`th request of a kind: the products in turn, for chests from 88 to 118 cm. */
function buildRequests(productIds: string[]): (kind: Kind, index: number) => Request {
  return (kind, index) => {
    const product = `/store/apparel/products/${productIds[index % productIds.length]}`
    const color = kind.endsWith("Nothing") ? NOTHING : undefined
    if (kind.startsWith("chart")) return { path: `${product}/size-chart?unit=in&system=uk${color ? `&color=${color}` : ""}` }
    const chest = 88 + (index % 31)
    const measurements = {
      BodyMeasurementChest: { value: chest, unit: "cm" },
      BodyMeasurementWaist: { value: chest - 14, unit: "cm" },
    }
    return { path: `${product}/size-recommendation`, body: { measurements, color } }
  }
}

async function answersTo(shop: TestShop, requests: Request[], concurrency: number): Promise<void> {
  const waiting = requests.values()
  // They share the iterator: each takes the next request as soon as it has an answer.
  const worker = async () => {
    for (const request of waiting) await answerTo(shop, request)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

async function answerTo(shop: TestShop, { path, body }: Request): Promise<string> {
  const response = await fetch(`${shop.url}${path}`, {
    method: body ? "POST" : "GET",
    headers: { ...shopper(shop), "accept-language": "en", ...(body ? { "content-type": "application/json" } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

async function expectNothing(shop: TestShop, request: Request): Promise<void> {
  const answer = await answerTo(shop, request)
  if (!answer.includes(`"${NOTHING}"`)) throw new Error(`${request.path} is to be answered with nothing, not ${answer}`)
}

function buildFigures(what: string, target: number, whole: number[], nothing: number[]): Figure[] {
  const beyond = whole.map((ms, round) => ms - (nothing[round] ?? 0))
  return [
    { what: `${what}: request, CPU`, figure: `${spread(whole, 2)} ms` },
    { what: `${what}: the same, answered with nothing`, figure: `${spread(nothing, 2)} ms` },
    {
      what: `${what}: beyond the route`,
      target: `<= ${target} ms`,
      figure: `${spread(beyond, 2)} ms`,
      isReached: median(beyond) <= target,
    },
  ]
}
