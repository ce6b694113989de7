import { randomInt } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { aBrokerPrefix } from "../support/broker"
import { killAtRandom, startProcess, type ChaosProcess } from "../support/chaos/chaos-process"
import { COLLECTOR_QUEUES, startCollector } from "../support/chaos/collector"
import { effort, times } from "../support/chaos/effort"
import { report } from "../support/chaos/figures"
import { startLoad } from "../support/chaos/load"
import { Oracle } from "../support/chaos/oracle"
import { quiescence } from "../support/chaos/quiescence"
import type { RelaySettings } from "../support/chaos/relay-process"
import { startCursorRelay } from "../support/chaos/wrong/cursor-relay"
import { startRowLockRelay } from "../support/chaos/wrong/row-lock-relay"
import type { WrongRelay } from "../support/chaos/wrong/wrong-relay"
import { aDatabase, type TestDatabase } from "../support/database"
import { eventually } from "../support/eventually"
import { aRabbitmqTransport } from "../support/rabbitmq-transport"
import { describeWith } from "../support/requirements"
import { testEnvironment } from "../support/test-environment"

jest.setTimeout(300_000 * effort)

/** A database under load whose changes the oracle knows, and who collects what is published of them. */
async function aChaoticShop({ aggregates }: { aggregates?: number } = {}) {
  const url = testEnvironment().brokerUrl ?? ""
  const database = await aDatabase()
  const oracle = new Oracle()
  const prefix = aBrokerPrefix(url, COLLECTOR_QUEUES)
  const collector = startCollector({ url, prefix, oracle })
  const load = await startLoad({ url: database.url, oracle, ...(aggregates !== undefined && { aggregates }) })
  const aRelay = (settings: Partial<RelaySettings> = {}) =>
    startProcess("relay-process", { databaseUrl: database.url, prefix, brokerUrl: url, ...settings })
  const settled = async (title: string, figures: Record<string, number>) => {
    await load.stop()
    await quiescence(oracle)
    await collector.stop()
    const verdict = oracle.verdict()
    report(title, { ...verdict, ...figures })
    return verdict
  }
  return { url, database, oracle, prefix, load, aRelay, settled }
}

type ChaoticShop = Awaited<ReturnType<typeof aChaoticShop>>

const untilCommitted = ({ load }: ChaoticShop, count: number) =>
  eventually(() => (load.committed() >= count ? true : undefined), 60_000 * effort)

/** Ends each relay in good order and checks that it did. */
async function dismiss(...relays: ChaosProcess[]): Promise<void> {
  for (const relay of relays) relay.signal("SIGTERM")
  expect(await Promise.all(relays.map(({ ended }) => ended))).toEqual(relays.map(() => 0))
}

/** Ends the sessions of the relays, which alone connect with this name. */
const terminated = async (database: TestDatabase, application: string): Promise<number> => {
  const rows = await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1",
    [application]
  )
  return rows.length
}

describeWith(["brokerUrl"], "relays in chaos", () => {
  it("would be caught breaking the order if they locked events", async () => {
    let violations = 0
    for (let round = 1; round <= 5 && violations === 0; round++) {
      const shop = await aChaoticShop({ aggregates: 20 })
      const transports = await Promise.all([1, 2, 3, 4].map(() => aReadyTransport(shop)))
      const relay = startRowLockRelay(shop.database.url, transports)
      const verdict = await withoutFaults(shop, relay, "control, relay that locks events")
      expect(verdict.lost).toBe(0)
      violations = verdict.violations
    }
    expect(violations).toBeGreaterThan(0)
  })

  it("would be caught losing changes if they read on from the last id", async () => {
    let lost = 0
    for (let round = 1; round <= 5 && lost === 0; round++) {
      const shop = await aChaoticShop()
      const relay = startCursorRelay(shop.database.url, await aReadyTransport(shop))
      lost = (await withoutFaults(shop, relay, "control, relay that reads on from the last id")).lost
    }
    expect(lost).toBeGreaterThan(0)
  })

  it("lose nothing and keep the order when they are killed again and again", async () => {
    const shop = await aChaoticShop()
    const kills = await killAtRandom({ start: () => shop.aRelay(), kills: times(30) })
    const last = shop.aRelay()
    const verdict = await shop.settled("relays killed", { kills })
    expect(verdict).toMatchObject({ lost: 0, invented: 0, violations: 0 })
    expect(kills).toBeGreaterThanOrEqual(times(30))
    expect(verdict.committed).toBeGreaterThan(2_000)
    await dismiss(last)
  })
})

async function aReadyTransport({ url, prefix }: ChaoticShop) {
  const transport = aRabbitmqTransport(url, { prefix })
  transport.start(COLLECTOR_QUEUES)
  await transport.whenReady(AbortSignal.timeout(30_000))
  return transport
}

async function withoutFaults(shop: ChaoticShop, relay: WrongRelay, title: string) {
  await untilCommitted(shop, shop.load.committed() + 1_500)
  await shop.load.stop()
  await eventually(async () => ((await shop.oracle.missing()) === 0 ? true : undefined), 5_000).catch(() => undefined)
  await relay.stop()
  return shop.settled(title, {})
}
