import { randomInt } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { aPrivateBroker } from "../../support/messaging/broker"
import type { BrokerNode } from "../../support/messaging/broker-node"
import { aChaoticShop, type ChaoticShop } from "../../support/messaging/chaos/chaotic-shop"
import type { ChaosProcess } from "../../support/messaging/chaos/chaos-process"
import { effort, times } from "../../support/messaging/chaos/effort"
import type { Verdict } from "../../support/messaging/chaos/oracle"
import { eventually } from "../../support/eventually"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { describeWith } from "../../support/requirements"

jest.setTimeout(600_000 * effort)

/** Longest way back after an outage of a minute: the waits between tries to connect grow to 30 s. */
const RECOVERY_MS = 90_000

type Faults = { shop: ChaoticShop; proxy: FaultProxy; relays: ChaosProcess[] }

describeWith(["brokerUrl", "rabbitmqServer"], "relays and a broker in chaos", () => {
  let broker: BrokerNode
  beforeAll(async () => {
    broker = await aPrivateBroker()
  }, 120_000)

  /** Two relays under load by way of a proxy, while `faults` returns how many of what it did. */
  async function through(title: string, faults: (given: Faults) => Promise<Record<string, number>>): Promise<Verdict> {
    const proxy = await aFaultProxy(broker.url, 5672)
    const shop = await aChaoticShop({ url: broker.url })
    const relays = [shop.aRelay({ brokerUrl: proxy.url }), shop.aRelay({ brokerUrl: proxy.url })]
    await Promise.all(relays.map(({ working }) => working))
    const figures = await faults({ shop, proxy, relays })
    const verdict = await shop.settled(title, () => figures, RECOVERY_MS)
    for (const relay of relays) relay.signal("SIGTERM")
    expect(await Promise.all(relays.map(({ ended }) => ended))).toEqual([0, 0])
    return verdict
  }

  it("lose nothing and keep the order when connections are closed again and again", async () => {
    const verdict = await through("connections closed", async ({ shop, proxy }) => {
      const [cuts, closes] = [times(12), times(2)]
      for (let cut = 0; cut < cuts; cut++) {
        await shop.more(randomInt(20, 100))
        proxy.cut()
        proxy.mend()
        await caughtUp(shop)
      }
      for (let close = 0; close < closes; close++) {
        await shop.more(randomInt(20, 100))
        await broker.control("close_all_connections", "chaos")
        await caughtUp(shop)
      }
      return { cuts, closes }
    })
    expect(verdict).toMatchObject({ lost: 0, invented: 0, violations: 0 })
    expect(verdict.committed).toBeGreaterThan(1_000)
  })

  it("wait for a broker that is restarted, in good order or by a power cut", async () => {
    const verdict = await through("broker stopped and killed", async ({ shop }) => {
      const rounds = times(1)
      for (let round = 0; round < rounds; round++) {
        for (const end of [() => broker.stop(), () => broker.kill()]) {
          await shop.more(randomInt(100, 200))
          await end()
          await shop.more(100)
          await broker.start()
          await caughtUp(shop)
        }
      }
      return { restarts: rounds, power_cuts: rounds }
    })
    expect(verdict).toMatchObject({ lost: 0, invented: 0, violations: 0 })
    expect(verdict.committed).toBeGreaterThan(400)
  })

  it("hold back while the broker takes no messages, and go on when it does", async () => {
    const verdict = await through("broker blocked", async ({ shop }) => {
      const rounds = times(1)
      let waited = 0
      for (let round = 0; round < rounds; round++) {
        await broker.control("set_vm_memory_high_watermark", "absolute", "1MB")
        waited += await eventually(async () => {
          const waiting = await inOutbox(shop)
          return waiting > 500 ? waiting : undefined
        }, 60_000)
        await broker.control("set_vm_memory_high_watermark", "0.6")
        await caughtUp(shop)
      }
      return { blocks: rounds, waited }
    })
    expect(verdict).toMatchObject({ lost: 0, invented: 0, violations: 0 })
  })

  it("notice connections that are only half there", async () => {
    const verdict = await through("network swallows packets", async ({ shop, proxy }) => {
      const freezes = times(3)
      for (let freeze = 0; freeze < freezes; freeze++) {
        await shop.more(randomInt(50, 150))
        proxy.freeze()
        await delay(randomInt(1_000, 4_000))
        proxy.mend()
        await caughtUp(shop)
      }
      return { freezes }
    })
    expect(verdict).toMatchObject({ lost: 0, invented: 0, violations: 0 })
    expect(verdict.committed).toBeGreaterThan(500)
  })
})

/** Resolves when everything was received that is committed now. */
async function caughtUp({ oracle }: ChaoticShop): Promise<void> {
  const waiting = oracle.missing()
  await eventually(() => (oracle.hasReceived(waiting) ? true : undefined), RECOVERY_MS)
}

const inOutbox = async ({ database }: ChaoticShop): Promise<number> => {
  const [row] = await database.query<{ waiting: number }>("select count(*)::int as waiting from apparel_outbox")
  return row?.waiting ?? 0
}
