import { randomInt } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { killAtRandom } from "../../support/messaging/chaos/chaos-process"
import { aChaoticShop, aChaoticShopOnRabbitmq } from "../../support/messaging/chaos/chaotic-shop"
import { dismiss } from "../../support/messaging/chaos/dismiss"
import { effort, times } from "../../support/messaging/chaos/effort"
import { NOTHING_WRONG } from "../../support/messaging/chaos/oracle"
import { describeWith } from "../../support/requirements"

jest.setTimeout(600_000 * effort)

describeWith(["brokerUrl"], "relays in chaos", () => {
  it("lose nothing and keep the order when they are killed again and again", async () => {
    const shop = await aChaoticShopOnRabbitmq()
    const kills = await killAtRandom({ start: () => shop.aRelay(), kills: times(30) })
    const last = shop.aRelay()
    const verdict = await shop.settled("relays killed", () => ({ kills }))
    expect(verdict).toMatchObject(NOTHING_WRONG)
    expect(kills).toBeGreaterThanOrEqual(times(30))
    expect(verdict.committed).toBeGreaterThan(2_000)
    await dismiss(last)
  })

  it("hand over every change exactly once on PostgreSQL's queues, however often they are killed", async () => {
    const shop = await aChaoticShop({})
    const kills = await killAtRandom({ start: () => shop.aRelay(), kills: times(10) })
    const last = shop.aRelay()
    const verdict = await shop.settled("relays killed on PostgreSQL's queues", () => ({ kills }))
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, duplicates: 0 })
    expect(kills).toBeGreaterThanOrEqual(times(10))
    expect(verdict.committed).toBeGreaterThan(1_000)
    await dismiss(last)
  })

  it("send nothing twice when each is asked to end in the middle of its work", async () => {
    const shop = await aChaoticShopOnRabbitmq()
    let stops = 0
    for (; stops < times(8); stops++) {
      const relay = shop.aRelay()
      await relay.working
      await delay(randomInt(500))
      await dismiss(relay)
    }
    const last = shop.aRelay()
    const verdict = await shop.settled("relays asked to end", () => ({ stops }))
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, duplicates: 0 })
    expect(verdict.committed).toBeGreaterThan(1_000)
    await dismiss(last)
  })
})
