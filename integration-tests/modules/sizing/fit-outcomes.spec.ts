import type { SizingModuleService } from "../../../src/modules/sizing"
import { ProductOffsets } from "../../../src/modules/sizing/fit/offsets/product-offsets"
import { fitOutcomes } from "../../../src/workflows/sizing/consumers/fit-outcomes"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"
import { aSizingService } from "../../support/sizing/sizing-service"
import { productIdOf } from "../../support/sizing/sizing"
import { aDelivery, aReturn, aSoldLine } from "../../support/sizing/sold-lines"
import { buildInsightAnswer } from "../../../src/api/sizing/fit-answer"

type Row = { piece: number; outcome: string; source: string; weight: number; size: string; position: number; occurred_at: Date }
type Offset = Record<
  "mean" | "variance" | "n_small" | "n_fit" | "n_large" | "n_customers" | "prior_mean" | "own_mean",
  number
> & {
  product_id: string
  flag: string | null
}

const NOW = new Date("2026-11-20T12:00:00.000Z")
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

let shop: MessagingDatabase
let sizing: SizingModuleService
let tee: string
beforeAll(async () => {
  shop = await aMessagingDatabase()
  sizing = aSizingService(shop)
  tee = await productIdOf({ database: shop }, "TS-100")
})
beforeEach(() =>
  shop.query(
    "truncate apparel_fit_outcome, apparel_fit_offset, apparel_fit_limits, apparel_fit_brand_prior, apparel_fit_advice, apparel_fit_profile"
  )
)

const outcomesOf = (line: string) =>
  shop.query<Row>(
    `select piece, outcome, source, weight, size, position, occurred_at from apparel_fit_outcome where line_item_id = $1
     order by piece`,
    [line]
  )
const offsets = () =>
  shop.query<Offset>(
    `select product_id, mean, variance, n_small, n_fit, n_large, n_customers, flag, prior_mean, own_mean
     from apparel_fit_offset order by product_id`
  )
const offsetOf = async (product: string) => (await offsets()).find(({ product_id }) => product_id === product)
/** What the worker does with a message about these lines. */
const hear = (...lines: string[]) => {
  const data = { items: lines.map((line_item_id) => ({ line_item_id })) }
  const container = { resolve: () => sizing }
  return fitOutcomes.handle({ data } as never, { container, signal: new AbortController().signal } as never) // all that it reads
}

describe("outcomes of returns", () => {
  it("are written once, however often the message comes", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await aReturn(shop, { line, reason: "size_too_small", announcedAt: daysAgo(3) })
    await hear(line)
    const once = [await outcomesOf(line), await offsets()]
    await hear(line)
    expect([await outcomesOf(line), await offsets()]).toEqual(once)
    expect(once[0]).toEqual([
      { piece: 1, outcome: "small", source: "return", weight: 1, size: "M", position: 4, occurred_at: daysAgo(3) },
    ])
    expect(await offsetOf(tee)).toMatchObject({ n_small: 1, n_fit: 0, n_large: 0, n_customers: 1, flag: null })
    expect((await offsetOf(tee))?.mean).toBeLessThan(0)
  })

  it("number the pieces in the order they were announced, whichever parcel arrives first", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M", quantity: 3 })
    const first = await aReturn(shop, { line, reason: "size_too_large", arrived: 0, announcedAt: daysAgo(5) })
    await aReturn(shop, { line, reason: "size_too_small", announcedAt: daysAgo(4) })
    await hear(line)
    expect(await outcomesOf(line)).toMatchObject([{ piece: 2, outcome: "small" }])
    await shop.query("update return_item set received_quantity = 1 where return_id = $1", [first])
    await hear(line)
    const pieces = (await outcomesOf(line)).map(({ piece, outcome }) => [piece, outcome])
    expect(pieces).toEqual([
      [1, "large"],
      [2, "small"],
    ])
  })

  it("follow when a return that was announced earlier is canceled: no piece counts twice", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M", quantity: 3 })
    const first = await aReturn(shop, { line, reason: "size_too_large", arrived: 0, announcedAt: daysAgo(5) })
    await aReturn(shop, { line, reason: "size_too_small", announcedAt: daysAgo(4) })
    await hear(line)
    await shop.query(`update "return" set canceled_at = now() where id = $1`, [first])
    await aReturn(shop, { line, reason: "size_too_small", announcedAt: daysAgo(3) })
    await hear(line)
    expect((await outcomesOf(line)).map(({ piece, outcome }) => `${piece} ${outcome}`)).toEqual(["1 small", "2 small"])
    expect(await offsetOf(tee)).toMatchObject({ n_small: 2, n_large: 0 })
  })

  it("teach nothing for reasons that are no matter of size, and keep a later kept away", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await aReturn(shop, { line, reason: "style_not_liked" })
    await aDelivery(shop, { line, deliveredAt: daysAgo(60) })
    await hear(line)
    await sizing.learning.run(NOW)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "other", source: "return", weight: 0 }])
    expect(await offsetOf(tee)).toMatchObject({ mean: 0, n_small: 0, n_fit: 0, n_large: 0, n_customers: 0 })
  })

  it("of an exchange for another size come from the sizes when the reason says nothing, also once it arrives", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    const bigger = await aSoldLine(shop, { product: tee, size: "L" })
    const id = await aReturn(shop, { line, swappedFor: bigger, arrived: 0, announcedAt: daysAgo(2) })
    await hear(line)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "small", source: "exchange" }])
    await shop.query("update return_item set received_quantity = 1 where return_id = $1", [id])
    await hear(line)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "small", source: "return" }])
  })

  it("are none for canceled returns, other styles and what has no size", async () => {
    const canceled = await aSoldLine(shop, { product: tee, size: "M" })
    const id = await aReturn(shop, { line: canceled, reason: "size_too_small" })
    await shop.query(`update "return" set canceled_at = now() where id = $1`, [id])
    const unsized = await aSoldLine(shop, { product: tee, size: "Large-ish" })
    await aReturn(shop, { line: unsized, reason: "size_too_small" })
    const gone = await aSoldLine(shop, { product: "prod_gone", size: "M" })
    await aReturn(shop, { line: gone, reason: "size_too_small" })
    await hear(canceled, unsized, gone)
    expect(await shop.query("select 1 from apparel_fit_outcome")).toEqual([])
    expect(await offsets()).toEqual([])
  })
})

describe("sources of an outcome", () => {
  it("replace one another by strength: kept, survey, exchange, return", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await aDelivery(shop, { line, deliveredAt: daysAgo(46) })
    await sizing.learning.run(NOW)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "fit", source: "kept", weight: 0.5, occurred_at: daysAgo(1) }])
    await sizing.outcomes.recordAnswer(line, "large", daysAgo(0))
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "large", source: "survey", weight: 1 }])
    await aReturn(shop, { line, reason: "size_too_small", announcedAt: daysAgo(9) })
    await hear(line)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "small", source: "return", weight: 1 }])
    await sizing.outcomes.recordAnswer(line, "fit", daysAgo(-1))
    await sizing.learning.run(NOW)
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "small", source: "return" }])
    expect(await offsetOf(tee)).toMatchObject({ n_small: 1, n_fit: 0, n_large: 0 })
  })

  it("let the newest answer of one source stand, also when the older one comes late", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await sizing.outcomes.recordAnswer(line, "small", daysAgo(2))
    await sizing.outcomes.recordAnswer(line, "large", daysAgo(1))
    await sizing.outcomes.recordAnswer(line, "fit", daysAgo(3))
    expect(await outcomesOf(line)).toMatchObject([{ outcome: "large", occurred_at: daysAgo(1) }])
  })

  it("[sizing.keptAfterDays] count what did not come back as kept, each delivered piece once the days are over", async () => {
    const own = aSizingService(shop, { keptAfterDays: 10 })
    const line = await aSoldLine(shop, { product: tee, size: "M", quantity: 3 })
    await aDelivery(shop, { line, quantity: 3, deliveredAt: daysAgo(11) })
    await aReturn(shop, { line, reason: "size_too_small", arrived: 0 })
    const young = await aSoldLine(shop, { product: tee, size: "M" })
    await aDelivery(shop, { line: young, deliveredAt: daysAgo(9) })
    expect(await own.learning.run(NOW)).toMatchObject({ kept: 2, products: 1 })
    expect((await outcomesOf(line)).map(({ piece }) => piece)).toEqual([2, 3])
    expect(await outcomesOf(young)).toEqual([])
    expect(await own.learning.run(NOW)).toMatchObject({ kept: 0 })
  })
})

describe("the belief of a buyer", () => {
  const advise = async (customer: string, at: Date, mean: number) => {
    const belief = JSON.stringify({ scale: "alpha-men", axes: [{ axis: 1, mean, variance: 0.2 }] })
    await shop.query(
      `insert into apparel_fit_advice (id, product_id, customer_id, status, size, belief, created_at)
       values ($1, $2, $3, 'recommended', 'L', $4, $5)`,
      [`fitadv_${mean}`, tee, customer, belief, at]
    )
  }
  const beliefOf = (line: string) =>
    shop.query("select belief_mean, belief_variance, advised_size from apparel_fit_outcome where line_item_id = $1", [line])

  it("is what the latest advice of the 30 days before the order said", async () => {
    await advise("cus_advised", daysAgo(45), 2.1)
    await advise("cus_advised", daysAgo(20), 4.6)
    await advise("cus_advised", daysAgo(9), 5.5)
    const line = await aSoldLine(shop, { product: tee, size: "L", customer: "cus_advised", orderedAt: daysAgo(10) })
    await sizing.outcomes.recordAnswer(line, "fit", daysAgo(1))
    expect(await beliefOf(line)).toEqual([{ belief_mean: 4.6, belief_variance: 0.2, advised_size: "L" }])
  })

  it("is none without advice, or with advice that is too old", async () => {
    await advise("cus_old", daysAgo(41), 4.6)
    const line = await aSoldLine(shop, { product: tee, size: "L", customer: "cus_old", orderedAt: daysAgo(10) })
    await sizing.outcomes.recordAnswer(line, "fit", daysAgo(1))
    expect(await beliefOf(line)).toEqual([{ belief_mean: null, belief_variance: null, advised_size: null }])
  })

  it("is not tied to a customer who was deleted: how the piece fitted stays, whose it was does not come back", async () => {
    await shop.query(`insert into customer (id, email, deleted_at) values ('cus_gone', 'gone@example.com', now())`)
    const line = await aSoldLine(shop, { product: tee, size: "L", customer: "cus_gone", orderedAt: daysAgo(10) })
    await sizing.outcomes.recordAnswer(line, "fit", daysAgo(1))
    const known = await shop.query("select customer_id, outcome from apparel_fit_outcome where line_item_id = $1", [line])
    expect(known).toEqual([{ customer_id: null, outcome: "fit" }])
  })

  it("[sizing.keepAdviceDays] is forgotten with the advice", async () => {
    await advise("cus_forgotten", daysAgo(91), 4.6)
    await advise("cus_forgotten", daysAgo(89), 4.7)
    expect(await sizing.learning.run(NOW)).toMatchObject({ forgotten: 1 })
    expect(await shop.query("select id from apparel_fit_advice")).toEqual([{ id: "fitadv_4.7" }])
  })
})

describe("offsets", () => {
  const answers = ["small", "fit", "fit", "small", "large", "small", "fit", "small"] as const
  const recordAll = async (product: string, lines: { line: string; index: number }[]) => {
    for (const { line, index } of lines) {
      await sizing.outcomes.recordAnswer(line, answers[index % answers.length] ?? "fit", daysAgo(30 - index))
    }
    return offsetOf(product)
  }
  const someLines = async (product: string, size = "M") => {
    const lines: { line: string; index: number }[] = []
    for (const index of answers.keys()) lines.push({ line: await aSoldLine(shop, { product, size }), index })
    return lines
  }

  it("are the same in whatever order outcomes arrive, and the nightly run finds the same numbers", async () => {
    const lines = await someLines(tee)
    const forward = await recordAll(tee, lines)
    await shop.query("truncate apparel_fit_outcome, apparel_fit_offset")
    const backward = await recordAll(tee, [...lines].reverse())
    expect(backward).toEqual(forward)
    expect(forward).toMatchObject({ n_small: 4, n_fit: 3, n_large: 1, n_customers: 8 })

    await recordAll(
      await productIdOf({ database: shop }, "TS-101"),
      await someLines(await productIdOf({ database: shop }, "TS-101"))
    )
    await sizing.learning.run(NOW)
    const night = await offsets()
    expect(night.some(({ prior_mean }) => prior_mean !== 0)).toBe(true)
    await sizing.learning.run(NOW)
    expect(await offsets()).toEqual(night)
    for (const { line, index } of lines) await sizing.outcomes.recordAnswer(line, answers[index] ?? "fit", daysAgo(29 - index))
    for (const { line, index } of lines) await sizing.outcomes.recordAnswer(line, answers[index] ?? "fit", daysAgo(28 - index))
    expect(await offsets()).toEqual(night)
  })

  it("miss nothing when many workers record outcomes of one product at once", async () => {
    const lines = await someLines(tee)
    await Promise.all(
      lines.map(({ line, index }) => sizing.outcomes.recordAnswer(line, answers[index] ?? "fit", daysAgo(30 - index)))
    )
    const together = await offsetOf(tee)
    await shop.query("truncate apparel_fit_outcome, apparel_fit_offset")
    expect(await recordAll(tee, lines)).toEqual(together)
  })

  it("and outcomes are written together or not at all", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await shop.query(
      `create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`
    )
    for (const [table, when] of [
      ["apparel_fit_outcome", "after insert"],
      ["apparel_fit_offset", "before update of mean"],
    ]) {
      await shop.query(`create trigger die ${when} on ${table} for each row execute function die()`)
      await expect(sizing.outcomes.recordAnswer(line, "small", NOW)).rejects.toThrow("killed")
      await shop.query(`drop trigger die on ${table}`)
      expect([await outcomesOf(line), await offsets()]).toEqual([[], []])
    }
    await sizing.outcomes.recordAnswer(line, "small", NOW)
    expect(await offsetOf(tee)).toMatchObject({ n_small: 1 })
  })

  it("are measured by when a piece fits this shop's customers, once a night has learned that", async () => {
    const other = await productIdOf({ database: shop }, "TS-101")
    const sell = (product: string, line: string, shares: string) =>
      shop.query(
        `insert into apparel_fit_outcome (line_item_id, piece, order_id, product_id, size, position, outcome, source, weight, occurred_at)
         select $2 || n, 1, 'order_' || $2 || n, $1, 'M', 4, ${shares}, 'survey', 1, timestamptz '2026-10-01' + n * interval '1 minute'
         from generate_series(1, 600) n`,
        [product, line]
      )
    // Both are cut alike; people here say "too small" twice as often as "too large".
    const shares = "case when n % 10 < 2 then 'small' when n % 10 = 9 then 'large' else 'fit' end"
    await sell(tee, "one", shares)
    await sell(other, "two", shares)
    await new ProductOffsets(shop.database).recompute([tee, other], () => Promise.resolve())
    const asSet = await offsetOf(tee)
    expect(asSet).toMatchObject({ n_small: 120, n_large: 60 })
    expect(asSet?.mean).toBeLessThan(-0.1)

    await sizing.learning.run(NOW)
    const [limits] = await shop.query<{ small: number; large: number; outcomes: number }>("select * from apparel_fit_limits")
    expect(limits?.outcomes).toBe(1_200)
    expect(limits?.small).toBeLessThan(limits?.large ?? 0)
    const learned = await offsetOf(tee)
    expect(Math.abs(learned?.mean ?? 1)).toBeLessThan(0.03)

    await new ProductOffsets(shop.database).recompute([tee], () => Promise.resolve())
    expect(await offsetOf(tee)).toEqual(learned)
    await shop.query("delete from apparel_fit_outcome where product_id = $1", [other])
    await sizing.learning.run(NOW)
    expect(await shop.query("select 1 from apparel_fit_limits")).toEqual([])
  })

  it("go with their product, and no night brings them back", async () => {
    const line = await aSoldLine(shop, { product: tee, size: "M" })
    await sizing.outcomes.recordAnswer(line, "small", NOW)
    await sizing.installTidying()
    await shop.query("update product set deleted_at = now() where id = $1", [tee])
    await sizing.learning.run(NOW)
    expect(await offsets()).toEqual([])
    await shop.query("update product set deleted_at = null where id = $1", [tee])
  })
})

describe("insights", () => {
  it("find, filter and sort among ten thousand products", async () => {
    await shop.query(`
      insert into product (id, title, handle, status) select 'prod_bulk_' || n, 'Bulk style ' || n, 'bulk-' || n, 'published'
      from generate_series(1, 10000) n`)
    await shop.query(`
      insert into apparel_fit_offset (product_id, mean, variance, n_small, n_fit, n_large, n_customers, flag, last_outcome_at)
      select 'prod_bulk_' || n, (n % 100) / 100.0 - 0.5, 0.02, n % 7, n % 11, n % 5, n % 13,
        case when n % 100 < 10 then 'runs_small' end, timestamptz '2026-01-01' + n * interval '1 minute'
      from generate_series(1, 10000) n`)
    await shop.query("analyze apparel_fit_offset")
    const question = { limit: 20, offset: 0 }
    const found = await sizing.insights.page({ ...question, sort: "offset", flag: "runs_small", q: "style 1" })
    const latest = await sizing.insights.page({ ...question, sort: "-last_outcome_at" })
    expect([latest.count, latest.insights[0]?.product_id]).toEqual([10_000, "prod_bulk_10000"])
    expect(found.insights).toHaveLength(20)
    expect(found.insights.map(buildInsightAnswer)[0]).toMatchObject({
      flag: "runs_small",
      offset: -0.5,
      interval: { low: -0.73, high: -0.27 },
    })
    expect((await sizing.insights.page({ ...question, sort: "offset", q: "100%" })).count).toBe(0)
  })
})
