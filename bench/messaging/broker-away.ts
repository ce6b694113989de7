import { aShopBrokerPrefix } from "../../integration-tests/support/messaging/broker"
import { eventually } from "../../integration-tests/support/eventually"
import { aFaultProxy } from "../../integration-tests/support/fault-proxy"
import { aShop, type TestShop } from "../../integration-tests/support/shop"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { aPlentifulVariant, completeAll, preparedCarts } from "./support/checkouts"
import { requireBroker } from "../support/services"
import { findShopServices } from "../support/shop-services"
import { median, spread } from "../support/statistics"

/** The same rate, less what two rounds of one shop differ by anyway. */
const TARGET = 0.95

benchmark({
  name: "messaging/broker-away",
  summary: `How fast a shop takes orders while its broker cannot be reached, against itself with the broker there. One process
answers and publishes, which is where an outage could hurt; the broker goes away before the round and comes back after it.`,
  options: {
    carts: { default: 40, summary: "Checkouts in a round" },
    rounds: { default: 5, summary: "Pairs of rounds" },
    template: { default: "", summary: "A migrated and seeded database to copy; made when none is named" },
  },
  run: async ({ carts, rounds, template }): Promise<Figure[]> => {
    const services = await findShopServices(template)
    const brokerUrl = requireBroker(services)
    const broker = await aFaultProxy(brokerUrl, 5672)
    const shop = await aShop({
      REDIS_URL: services.redisUrl,
      AMQP_URL: broker.url,
      AMQP_PREFIX: aShopBrokerPrefix(brokerUrl),
      MEDUSA_WORKER_MODE: "shared",
    })
    const variant = await aPlentifulVariant(shop)
    const measure = async (isThere: boolean) => {
      await everythingPublished(shop)
      const ready = await preparedCarts(shop, variant, carts)
      if (!isThere) broker.cut()
      const ms = await completeAll(shop, ready)
      broker.mend()
      return 1_000 / ms
    }
    await measure(true) // warm

    const [there, away]: [number[], number[]] = [[], []]
    for (let round = 1; round <= rounds; round++) {
      for (const isThere of round % 2 === 0 ? [true, false] : [false, true]) (isThere ? there : away).push(await measure(isThere))
      progress(`pair ${round}: ${there.at(-1)?.toFixed(2)}/s with the broker, ${away.at(-1)?.toFixed(2)}/s without`)
    }
    await everythingPublished(shop)
    const ratios = away.map((rate, index) => rate / (there[index] ?? 1))
    return [
      { what: "checkouts with the broker", figure: `${spread(there, 2)} /s` },
      { what: "checkouts without it", figure: `${spread(away, 2)} /s` },
      { what: "ratio of a pair", target: `>= ${TARGET}`, figure: spread(ratios, 2), isReached: median(ratios) >= TARGET },
    ]
  },
})

/** Resolves when the outbox is empty: what the outage held back has been published. */
const everythingPublished = ({ database }: TestShop) =>
  eventually(async () => {
    const waiting = await database.query("select 1 from apparel_outbox where is_ready limit 1")
    return waiting.length === 0 ? true : undefined
  }, 60_000)
