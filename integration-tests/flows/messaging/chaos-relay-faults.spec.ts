import { randomInt } from "node:crypto"
import { aChaoticShopOnRabbitmq, type ChaoticShop } from "../../support/messaging/chaos/chaotic-shop"
import { dismiss } from "../../support/messaging/chaos/dismiss"
import { effort, times } from "../../support/messaging/chaos/effort"
import { NOTHING_WRONG } from "../../support/messaging/chaos/oracle"
import { startCursorRelay } from "../../support/messaging/chaos/wrong/cursor-relay"
import { startRowLockRelay } from "../../support/messaging/chaos/wrong/row-lock-relay"
import type { WrongRelay } from "../../support/messaging/chaos/wrong/wrong-relay"
import type { TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { describeWith } from "../../support/requirements"

jest.setTimeout(600_000 * effort)

async function withoutFaults(shop: ChaoticShop, relay: WrongRelay, title: string) {
  await shop.more(1_500)
  const verdict = await shop.settled(title, () => ({}), 3_000)
  await relay.stop()
  return verdict
}

describeWith(["brokerUrl"], "relays in chaos", () => {
  it("would be caught breaking the order if they locked events", async () => {
    let violations = 0
    for (let round = 1; round <= 5 && violations === 0; round++) {
      const shop = await aChaoticShopOnRabbitmq({ aggregates: 20 })
      const transports = await Promise.all([1, 2, 3, 4].map(() => shop.aTransport()))
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
      const shop = await aChaoticShopOnRabbitmq()
      const relay = startCursorRelay(shop.database.url, await shop.aTransport())
      const verdict = await withoutFaults(shop, relay, "control, relay that reads on from the last id")
      expect(verdict.lost).toBeLessThan(verdict.committed) // else it does not relay at all, and shows nothing
      lost = verdict.lost
    }
    expect(lost).toBeGreaterThan(0)
  })

  it("go on when PostgreSQL ends their sessions", async () => {
    const shop = await aChaoticShopOnRabbitmq()
    const relays = [shop.aRelay({}, "chaos-ended"), shop.aRelay({}, "chaos-ended")]
    await Promise.all(relays.map(({ working }) => working))
    let sessions = 0
    for (let round = 0; round < times(25); round++) {
      await shop.more(randomInt(20, 120))
      sessions += (await endSessions(shop.database, "chaos-ended")).length
    }
    const verdict = await shop.settled("sessions of relays ended by PostgreSQL", () => ({ sessions }))
    expect(verdict).toMatchObject(NOTHING_WRONG)
    expect(sessions).toBeGreaterThanOrEqual(times(25))
    await dismiss(...relays)
  })

  it("lose their locks when they are paused for too long, and harm nothing when they go on", async () => {
    const shop = await aChaoticShopOnRabbitmq()
    const settings = { sessionTimeoutMs: 2_000 }
    const [paused, other] = [shop.aRelay(settings, "chaos-paused"), shop.aRelay(settings)]
    await Promise.all([paused.working, other.working])
    let [pauses, inBatch] = [0, 0]
    // A pause between two batches proves little: repeated until enough of them hit the middle of one.
    for (; inBatch < times(3) && pauses < times(20); pauses++) {
      await shop.more(randomInt(20, 60))
      paused.signal("SIGSTOP")
      if (await holdsTransaction(shop.database, "chaos-paused")) inBatch += 1
      const waiting = shop.oracle.missing()
      await eventually(() => (shop.oracle.hasReceived(waiting) ? true : undefined), 30_000)
      await shop.more(100)
      paused.signal("SIGCONT")
    }
    const verdict = await shop.settled("relay paused", () => ({ pauses, pauses_in_a_batch: inBatch }))
    expect(verdict).toMatchObject(NOTHING_WRONG)
    expect(inBatch).toBeGreaterThanOrEqual(times(3))
    await dismiss(paused, other)
  })
})

const endSessions = (database: TestDatabase, application: string) =>
  database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1",
    [application]
  )

const holdsTransaction = async (database: TestDatabase, application: string): Promise<boolean> => {
  const sessions = await database.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name = $1 and state = 'idle in transaction'`,
    [application]
  )
  return sessions.length > 0
}
