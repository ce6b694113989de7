import { aShop, type TestShop } from "../../integration-tests/support/shop"
import type { Variant } from "../../integration-tests/support/storefront"
import { registeredCaptures } from "../../src/modules/messaging/capture/registry"
import "../../integration-tests/support/slices"
import { triggerName } from "../../src/modules/messaging/capture/define-capture"
import { benchmark, progress, type Figure } from "../support/benchmark"
import { aPlentifulVariant, completeAll, preparedCarts } from "./support/checkouts"
import { cpuMsOf, processIdAt } from "../support/process-cpu"
import { findShopServices } from "../support/shop-services"
import { median, spread } from "../support/statistics"

const TARGET = 1.05

benchmark({
  name: "messaging/capture-cost",
  summary: `What the triggers cost a checkout: CPU of the server and of PostgreSQL for completing prepared carts, with the triggers
on and off in turn. The server has no worker, so that nobody publishes meanwhile.`,
  options: {
    carts: { default: 40, summary: "Checkouts in a round" },
    rounds: { default: 5, summary: "Pairs of rounds" },
    template: { default: "", summary: "A migrated and seeded database to copy; made when none is named" },
  },
  run: async ({ carts, rounds, template }): Promise<Figure[]> => {
    const { redisUrl } = await findShopServices(template)
    const shop = await aShop({ MEDUSA_WORKER_MODE: "server", REDIS_URL: redisUrl })
    const variant = await aPlentifulVariant(shop)
    await measure(shop, variant, { carts, isCapturing: true }) // warm

    const [on, off]: [Measured[], Measured[]] = [[], []]
    for (let round = 1; round <= rounds; round++) {
      // The order changes from pair to pair: whatever grows with the orders must not be the triggers' fault.
      for (const isCapturing of round % 2 === 0 ? [true, false] : [false, true])
        (isCapturing ? on : off).push(await measure(shop, variant, { carts, isCapturing }))
      progress(`pair ${round}: CPU ${on.at(-1)?.cpuMs.toFixed(1)} ms on, ${off.at(-1)?.cpuMs.toFixed(1)} ms off`)
    }
    const ratios = on.map(({ cpuMs }, index) => cpuMs / (off[index]?.cpuMs ?? 1))
    return [
      ...figuresOf("triggers off", off),
      ...figuresOf("triggers on", on),
      { what: "CPU, ratio of a pair", target: `<= ${TARGET}`, figure: spread(ratios, 3), isReached: median(ratios) <= TARGET },
    ]
  },
})

/** Of one checkout, in milliseconds. */
type Measured = { cpuMs: number; wallMs: number }

const figuresOf = (what: string, rounds: Measured[]): Figure[] => [
  {
    what: `${what}, CPU of server and PostgreSQL per checkout`,
    figure: `${spread(
      rounds.map(({ cpuMs }) => cpuMs),
      1
    )} ms`,
  },
  {
    what: `${what}, time per checkout`,
    figure: `${spread(
      rounds.map(({ wallMs }) => wallMs),
      1
    )} ms`,
  },
]

type Round = { carts: number; isCapturing: boolean }

async function measure(shop: TestShop, variant: Variant, { carts, isCapturing }: Round): Promise<Measured> {
  await switchTriggers(shop, isCapturing)
  const ready = await preparedCarts(shop, variant, carts)
  const server = processIdAt(shop.port)
  const cpuBefore = await cpuOf(shop, server)
  const wallMs = await completeAll(shop, ready)
  return { cpuMs: ((await cpuOf(shop, server)) - cpuBefore) / carts, wallMs }
}

/** CPU so far of the server and of the backends that serve it, in milliseconds. */
async function cpuOf({ database }: TestShop, server: number): Promise<number> {
  const backends = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
       and pid <> pg_backend_pid()`
  )
  return [server, ...backends.map(({ pid }) => pid)].reduce((sum, pid) => sum + cpuMsOf(pid), 0)
}

async function switchTriggers({ database }: TestShop, isOn: boolean): Promise<void> {
  for (const entry of registeredCaptures())
    await database.query(`alter table "${entry.table}" ${isOn ? "enable" : "disable"} trigger ${triggerName(entry)}`)
}
