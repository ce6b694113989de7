import { randomBytes } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { aShopBrokerPrefix } from "../../integration-tests/support/messaging/broker"
import { eventually } from "../../integration-tests/support/eventually"
import { aShop, aShopProcess, type TestShop } from "../../integration-tests/support/shop"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { cpuMsOf, processIdAt } from "../support/process-cpu"
import { requireBroker } from "../support/services"
import { findShopServices } from "../support/shop-services"
import { median, percentile, spread } from "../support/statistics"
import { readCatalog } from "./support/catalog-reader"
import { lastSent, queueConfirmations } from "./support/queued-emails"
import { aMailServer } from "./support/running-mail-server"

const TARGET = { emailsPerSecond: 100, p95Ratio: 1.5 }

benchmark({
  name: "email/delivery",
  summary: `How fast order confirmations leave that were written down at once, from the insert to the last one sent, and what a
shopper notices of it. One process answers, one is the worker, and the mail server is a third. Each round measures the answers at
rest first and then while the emails leave.`,
  options: {
    emails: { default: 1_000, summary: "Emails in a round" },
    rounds: { default: 5, summary: "Rounds" },
    idle: { default: 8_000, summary: "How long answers are measured at rest, in milliseconds" },
    template: { default: "", summary: "A migrated and seeded database to copy; made when none is named" },
  },
  run: async ({ emails, rounds, idle, template }): Promise<Figure[]> => {
    const services = await findShopServices(template)
    const brokerUrl = requireBroker(services)
    const mailServer = await aMailServer()
    // As production runs it: React makes emails in another way where it helps developers.
    const environment = {
      NODE_ENV: "production",
      JWT_SECRET: randomBytes(24).toString("hex"),
      COOKIE_SECRET: randomBytes(24).toString("hex"),
      REDIS_URL: services.redisUrl,
      AMQP_URL: brokerUrl,
      AMQP_PREFIX: aShopBrokerPrefix(brokerUrl),
      SMTP_URL: mailServer.url,
    }
    const shop = await aShop({ ...environment, MEDUSA_WORKER_MODE: "server" })
    const { port } = await aShopProcess({
      databaseUrl: shop.database.url,
      environment: { ...environment, MEDUSA_WORKER_MODE: "worker" },
    })
    const worker = processIdAt(port)
    await everythingQuiet(shop)
    await measure(shop, { round: "warm-", emails: Math.min(emails, 200), idle: 1_000 })

    const measured: Measured[] = []
    for (let round = 1; round <= rounds; round++) {
      const cpuBefore = cpuMsOf(worker)
      const { emailsPerSecond, idleP95, loadedP95 } = await measure(shop, { round: `r${round}-`, emails, idle })
      measured.push({ emailsPerSecond, idleP95, loadedP95, cpuMs: (cpuMsOf(worker) - cpuBefore) / emails })
      progress(
        `round ${round}: ${emailsPerSecond.toFixed(0)} emails/s, p95 ${idleP95.toFixed(1)} ms, ${loadedP95.toFixed(1)} ms meanwhile`
      )
    }
    const { emails: received } = await mailServer.counts()
    return summarize(measured, { emails, twice: received - (await sentAltogether(shop)) })
  },
})

/** `cpuMs`: of the worker, for one email. */
type Measured = { emailsPerSecond: number; idleP95: number; loadedP95: number; cpuMs: number }

type Round = { round: string; emails: number; idle: number }

async function measure(shop: TestShop, { round, emails, idle }: Round): Promise<Omit<Measured, "cpuMs">> {
  const atRest = readCatalog(shop)
  await delay(idle)
  const idleP95 = percentile(await atRest.stop(), 0.95)
  const meanwhile = readCatalog(shop)
  const begunAt = await queueConfirmations(shop.database, round, emails)
  const seconds = ((await lastSent(shop.database, round)).getTime() - begunAt.getTime()) / 1_000
  return { emailsPerSecond: emails / seconds, idleP95, loadedP95: percentile(await meanwhile.stop(), 0.95) }
}

function summarize(measured: Measured[], { emails, twice }: { emails: number; twice: number }): Figure[] {
  const of = (field: keyof Measured) => measured.map((round) => round[field])
  const [rates, ratios] = [of("emailsPerSecond"), measured.map(({ idleP95, loadedP95 }) => loadedP95 / idleP95)]
  return [
    {
      what: `${emails} order confirmations, from the insert to the last one sent`,
      target: `>= ${TARGET.emailsPerSecond}/s`,
      figure: `${spread(rates)} /s`,
      isReached: median(rates) >= TARGET.emailsPerSecond,
    },
    { what: "CPU of the worker for one of them", figure: `${spread(of("cpuMs"), 1)} ms` },
    { what: "GET /store/products at rest, p95", figure: `${spread(of("idleP95"), 1)} ms` },
    { what: "the same while emails leave, p95", figure: `${spread(of("loadedP95"), 1)} ms` },
    {
      what: "ratio of a round",
      target: `<= ${TARGET.p95Ratio}`,
      figure: spread(ratios, 2),
      isReached: median(ratios) <= TARGET.p95Ratio,
    },
    { what: "emails that came twice", target: "0", figure: String(twice), isReached: twice === 0 },
  ]
}

async function sentAltogether({ database }: TestShop): Promise<number> {
  const [row] = await database.query<{ sent: number }>("select count(*)::int as sent from apparel_email where status = 'sent'")
  return row?.sent ?? 0
}

/** Resolves once what the seed did has been published and the emails it led to have ended: they would be measured too. */
const everythingQuiet = ({ database }: TestShop) =>
  eventually(async () => {
    const waiting = await database.query(
      "select 1 from apparel_outbox where is_ready union all select 1 from apparel_email where status in ('queued', 'sending') limit 1"
    )
    return waiting.length === 0 ? true : undefined
  }, 120_000)
