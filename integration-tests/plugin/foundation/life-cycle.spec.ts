import { writeMissingEvents } from "../../../src/workflows/commerce-events/reconcile/missing-events"
import { countAnnouncements, readTooLate, untilQuiet } from "../../support/announced"
import { stockTwoSizes } from "../../support/blank-app"
import { send } from "../../support/client"
import { aDatabase, sqlOf, type TestDatabase } from "../../support/database"
import { aMailSink, type MailSink } from "../../support/email/mail-sink"
import { aHostShop, type HostShop } from "../../support/host-shop"
import { readData, typeData } from "../../support/kept-data"
import { anOlderRelease } from "../../support/older-release"
import { aPast, tenMinutesPass } from "../../support/past"
import { describeWith } from "../../support/requirements"
import { readCaptureObjects, readSchema } from "../../support/schema"
import type { ShopProcess } from "../../support/shop"
import { someShoppers, type Bought, type Shoppers } from "../../support/shoppers"

jest.setTimeout(400_000)

const REMOVE = "./node_modules/medusa-plugin-apparel/.medusa/server/src/scripts/remove.js"
const ROLL_BACK = ["db:rollback", "apparel_privacy", "apparel_sizing", "apparel_email", "apparel_messaging"]
const WITH = { withPlugin: true }
const WITHOUT = { withPlugin: false }
const aMoment = () => Promise.resolve()
const idsOf = (orders: readonly Bought[]) => orders.map(({ id }) => id).sort()

/** Each part goes on where the one before it ended; shoppers buy in all of them. */
describeWith(["redisUrl"], "a shop with 1,000 products, orders and shoppers", () => {
  let database: TestDatabase
  let sink: MailSink
  let host: HostShop
  let plain: ShopProcess
  let shoppers: Shoppers
  /** Of before there was a plugin. */
  let past: Bought[]
  let schema: string[]
  let triggers: string[]
  beforeAll(async () => {
    database = await aDatabase("template0")
    sink = await aMailSink()
    host = await aHostShop(database, sink.url)
    await host.medusa(["db:migrate"], WITHOUT)
    const stocked = await stockTwoSizes(host)
    past = await aPast(database)
    plain = await host.start(WITHOUT)
    shoppers = someShoppers({ ...stocked, url: plain.url }, stocked.endlessVariantId)
    past.push(...(await shoppers.buyDuring(aMoment)))
    schema = await readSchema(database)
  }, 600_000)

  /** Orders that came since the plugin was there, as its tables say. */
  const ordersSince = () =>
    database.query<Bought>(
      `select id, email from "order" where created_at >
         (select (value #>> '{}')::timestamptz from apparel_messaging_state where key = 'installed_at') order by id`
    )
  /** Orders that came between the first table and the last trigger are found by the reconciler. */
  const afterTheReconciler = async () => {
    await writeMissingEvents(sqlOf(database))
    await untilQuiet(database)
  }
  const announcementsOf = async (orders: readonly Bought[]) => {
    const counts = await countAnnouncements(database)
    return idsOf(orders).map((id) => [id, counts.get(id) ?? 0])
  }
  const emailsTo = (orders: readonly Bought[]) => orders.map(({ id, email }) => [id, sink.to(email).length]).sort()
  const each = (orders: readonly Bought[], times: number) => idsOf(orders).map((id) => [id, times])

  it("installs the plugin by the README, and reads no warning and no error", async () => {
    await host.install()
    let printed = ""
    await shoppers.buyDuring(async () => {
      printed = await host.medusa(["db:migrate"], WITH)
    })
    expect(printed).not.toMatch(/warn|error|not captured/i)
    triggers = await readCaptureObjects(database)
    expect(triggers).toContain('trigger apparel_capture_order on "order"')
  })

  let withPlugin: ShopProcess
  it("announces every order from then on once, and tells nobody of the past", async () => {
    await tenMinutesPass(database)
    const meanwhile = await shoppers.buyDuring(async () => {
      withPlugin = await host.start(WITH)
    })
    shoppers.shop.url = withPlugin.url
    const after = await shoppers.buyDuring(aMoment)
    await afterTheReconciler()
    const since = await ordersSince()
    expect(idsOf(since)).toEqual(expect.arrayContaining(idsOf([...meanwhile, ...after])))
    expect(await announcementsOf(since)).toEqual(each(since, 1))
    expect(emailsTo(since)).toEqual(each(since, 1))
    expect(await announcementsOf(past)).toEqual(each(past, 0))
    expect(emailsTo(past)).toEqual(each(past, 0))
    const invented = await database.query(
      `select name, ordering_key from apparel_log where ordering_key = any ($1) or ordering_key ~ '^prod'`,
      [past.map(({ id }) => id)]
    )
    expect(invented).toEqual([])
  })

  let unrelayed: string[]
  let untold: Bought[]
  it("takes it out by its command: no trigger is left and nothing is written down any more", async () => {
    await withPlugin.stop()
    shoppers.shop.url = plain.url
    const written = await shoppers.buyDuring(aMoment)
    let printed = ""
    await shoppers.buyDuring(async () => {
      printed = await host.medusa(["exec", REMOVE], WITH)
    })
    expect(printed).toContain("remove: no triggers any more on")
    expect(await readCaptureObjects(database)).toEqual([])
    unrelayed = (
      await database.query<{ id: string }>(`select ordering_key as id from apparel_outbox where name = 'order_created'`)
    )
      .map(({ id }) => id)
      .sort()
    expect(unrelayed).toEqual(expect.arrayContaining(idsOf(written)))
    untold = await shoppers.buyDuring(aMoment)
    expect(await announcementsOf(untold)).toEqual(each(untold, 0))
  })

  it("puts it back after a day: news are told, what nobody relayed waits for staff, what came between is nobody's news", async () => {
    await database.query(
      `update apparel_messaging_state set updated_at = now() - interval '30 hours' where key = 'relayed_until'`
    )
    await shoppers.buyDuring(() => host.medusa(["db:migrate"], WITH))
    expect(await readCaptureObjects(database)).toEqual(triggers)
    await tenMinutesPass(database)
    const news = await shoppers.buyDuring(async () => {
      withPlugin = await host.start(WITH)
    })
    await afterTheReconciler()
    const since = await ordersSince()
    expect(idsOf(since)).toEqual(expect.arrayContaining(idsOf(news)))
    expect(await announcementsOf(since)).toEqual(each(since, 1))
    expect(emailsTo(since)).toEqual(each(since, 1))
    expect(await readTooLate(database)).toEqual(unrelayed)
    const counts = await countAnnouncements(database)
    expect(unrelayed.map((id) => counts.get(id))).toEqual(unrelayed.map(() => 1))
    expect(await announcementsOf(untold)).toEqual(each(untold, 0))
    expect(emailsTo(untold)).toEqual(each(untold, 0))
  })

  it("rolls it back, one migration of each a run, while its server still sells: nothing is left", async () => {
    shoppers.shop.url = withPlugin.url
    await shoppers.buyDuring(async () => {
      for (let run = 1; run <= 4; run++) await host.medusa(ROLL_BACK, WITH)
    })
    await shoppers.buyDuring(aMoment)
    expect(await readSchema(database)).toEqual(schema)
    await withPlugin.stop()
    shoppers.shop.url = plain.url
  })

  describe("with an older release", () => {
    let typed: Record<string, unknown[]>
    beforeAll(async () => {
      await host.install(await anOlderRelease())
      await host.medusa(["db:migrate"], WITH)
      await typeData(database)
      typed = await readData(database)
    })

    it("upgrades: what the older one wrote down is told once by the newer, and what was typed stays", async () => {
      const older = await readCaptureObjects(database)
      expect(older).toContain('trigger apparel_capture_placed_order on "order"')
      expect(await readSchema(database)).not.toContainEqual(expect.stringContaining("apparel_outbox.sequence"))
      const written = await shoppers.buyDuring(aMoment)
      expect(await announcementsOf(written)).toEqual(each(written, 1))
      await host.install()
      const migrating = await shoppers.buyDuring(() => host.medusa(["db:migrate"], WITH))
      expect(await readCaptureObjects(database)).toEqual(triggers)
      const starting = await shoppers.buyDuring(async () => {
        withPlugin = await host.start(WITH)
      })
      await untilQuiet(database)
      const all = [...written, ...migrating, ...starting]
      expect(await announcementsOf(all)).toEqual(each(all, 1))
      expect(emailsTo(all)).toEqual(each(all, 1))
      expect(await readData(database)).toEqual(typed)
      expect(await send(`${withPlugin.url}/ready`)).toMatchObject({ status: 200, body: { status: "ready" } })
    })

    it("gets rid of it with all its data by one command, while its server still sells: nothing is left", async () => {
      shoppers.shop.url = withPlugin.url
      await shoppers.buyDuring(() => host.medusa(["exec", REMOVE, "data"], WITH))
      await shoppers.buyDuring(aMoment)
      expect(await readSchema(database)).toEqual(schema)
    })
  })
})
