import Redis from "ioredis"
import type { Environment } from "../../../dev/demo-environment"
import { aCommitProxy, type CommitPoint } from "../../support/messaging/commit-proxy"
import { aDatabase, type TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { execScript } from "../../support/exec-script"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { aShopProcess, publishableKeyOf } from "../../support/shop"
import { aCart, complete, readyForCompletion, severalVariants, type Storefront, type Variant } from "../../support/storefront"

/** What the database holds of one order that a checkout left, and how often it was announced. */
type Remains = { id: string; isCanceled: boolean; isPaid: boolean; published: number; reserved: number }

const POINTS = 20

describeWith(["redisUrl"], "a checkout whose server is killed", () => {
  let database: TestDatabase
  let redisUrl: string
  let shop: Storefront
  let remains: Remains[]
  const checkouts: { point: CommitPoint; cart: { id: string } }[] = []

  beforeAll(async () => {
    database = await aDatabase()
    redisUrl = await aRedis()
    const environment = { REDIS_URL: redisUrl }
    const aProcess = (databaseUrl: string, settings: Environment) =>
      aShopProcess({ databaseUrl, environment: { ...environment, ...settings } })
    const proxy = await aCommitProxy(database.url)
    const [server, victim] = await Promise.all([
      aProcess(database.url, { MEDUSA_WORKER_MODE: "server" }),
      aProcess(proxy.url, { MEDUSA_WORKER_MODE: "server", DATABASE_POOL_MAX: "100" }),
      aProcess(database.url, { MEDUSA_WORKER_MODE: "worker" }),
    ])
    shop = { url: server.url, publishableKey: await publishableKeyOf(database) }
    const variants = await severalVariants(database)

    // Each checkout hangs at a point of its own, with stock of its own: they don't wait for each other. One kill ends all.
    const points = pointsOf(await countCommits())
    for (const [index, point] of points.entries()) {
      const cart = await aReadyCart(variants[index + 1])
      const stopped = proxy.stopAt(point).then(() => true)
      const answered = complete({ ...shop, url: victim.url }, cart)
        .then(() => false)
        .catch(() => false)
      if (await Promise.race([stopped, answered])) checkouts.push({ point, cart })
    }
    await victim.stop("SIGKILL")
    // Every third buyer tries again once the lock of the dead checkout has expired.
    await expireLocks(redisUrl)
    for (const { point, cart } of checkouts) if (point.commit % 3 === 0) await complete(shop, cart)
    // Time passes: first the rows alone decide, then what never settled is abandoned.
    await database.query("update apparel_outbox set occurred_at = occurred_at - interval '2 minutes' where not is_ready")
    await eventually(async () => ((await waiting("is_ready")) === 0 ? true : undefined), 30_000)
    await database.query("update apparel_outbox set occurred_at = occurred_at - interval '20 minutes' where not is_ready")
    // Twice at once, as when the job of a worker meets somebody who runs it by hand.
    const reconcile = () => execScript("reconcile-order-events.js", database.url, { environment })
    await Promise.all([reconcile(), reconcile()])
    await eventually(async () => ((await waiting("true")) === 0 ? true : undefined), 30_000)
    remains = await database.query<Remains>(
      `select o.id, o.canceled_at is not null as "isCanceled",
         exists (select 1 from order_payment_collection l join payment p on p.payment_collection_id = l.payment_collection_id
           where l.order_id = o.id and p.canceled_at is null) as "isPaid",
         (select count(*)::int from apparel_log g where g.name = 'order_created' and g.aggregate_id = o.id) as published,
         (select count(*)::int from reservation_item r join order_item i on i.item_id = r.line_item_id
           where i.order_id = o.id and r.deleted_at is null) as reserved
       from "order" o where o.deleted_at is null and o.email = 'robin@example.com'`
    )

    async function countCommits(): Promise<number> {
      const cart = await aReadyCart(variants[0])
      const count = proxy.count()
      const { body } = await complete({ ...shop, url: victim.url }, cart)
      if (body.type !== "order") throw new Error("The undisturbed checkout failed")
      return count()
    }
  }, 600_000)

  async function aReadyCart(variant: Variant | undefined): Promise<{ id: string }> {
    if (!variant) throw new Error("The seed has fewer variants in stock than a checkout has points")
    const cart = await aCart(shop, [{ variant_id: variant.id, quantity: 1 }])
    await readyForCompletion(shop, cart)
    return cart
  }

  const waiting = async (condition: string) =>
    (await database.query<{ rows: number }>(`select count(*)::int as rows from apparel_outbox where ${condition}`))[0]?.rows

  it(`is hit at ${POINTS} points or more, and leaves orders of both kinds behind`, () => {
    expect(checkouts.length).toBeGreaterThanOrEqual(POINTS)
    expect(remains.filter(({ isCanceled }) => isCanceled).length).toBeGreaterThan(0)
    expect(remains.filter(({ published }) => published > 0).length).toBeGreaterThan(0)
  })

  it("leaves no order that is neither published once nor canceled", () => {
    const wrong = remains.filter(({ isCanceled, published }) => published !== (isCanceled ? 0 : 1))
    expect(wrong).toEqual([])
  })

  it("leaves no paid order without its event, and publishes no unpaid one", () => {
    expect(remains.filter(({ isPaid, published }) => isPaid !== published > 0)).toEqual([])
  })

  it("publishes nothing about orders that are gone", async () => {
    const sql = `select g.name from apparel_log g where g.aggregate_type = 'order'
      and not exists (select 1 from "order" o where o.id = g.aggregate_id)`
    expect(await database.query(sql)).toEqual([])
  })

  it("gives the stock of canceled orders back", async () => {
    expect(remains.filter(({ isCanceled, reserved }) => isCanceled && reserved > 0)).toEqual([])
    const sql = `select l.reserved_quantity::int as counted,
        coalesce((select sum(r.quantity)::int from reservation_item r where r.inventory_item_id = l.inventory_item_id
          and r.location_id = l.location_id and r.deleted_at is null), 0) as kept
      from inventory_level l where l.deleted_at is null`
    const levels = await database.query<{ counted: number; kept: number }>(sql)
    expect(levels.filter(({ counted, kept }) => counted !== kept)).toEqual([])
  })

  it("records each repair for staff", async () => {
    const canceled = remains.filter(({ isCanceled }) => isCanceled).map(({ id }) => id)
    const repairs = await database.query<{ subject: string }>("select subject from apparel_repair where kind = 'order_abandoned'")
    expect(repairs.map(({ subject }) => subject).sort()).toEqual(canceled.sort())
  })
})

/** Before and after each commit of the checkout, and once more around its last ones, where the payment is. */
function pointsOf(commits: number): CommitPoint[] {
  const all: CommitPoint[] = []
  for (let commit = 1; commit <= commits; commit++) all.push({ commit, when: "before" }, { commit, when: "after" })
  return [...all, ...all.slice(-Math.max(0, POINTS - all.length))]
}

async function expireLocks(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl)
  const keys = (await redis.keys("*")).filter((key) => key.includes("lock"))
  if (keys.length > 0) await redis.del(keys)
  redis.disconnect()
}
