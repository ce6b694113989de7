import Ajv from "ajv"
import addFormats from "ajv-formats"
import { jsonSchemaOf } from "../../../src/modules/messaging/contract/json-schema"
import { allMessages, outgoingMessage } from "../../../src/modules/messaging/contract/registry"
import type { OutgoingData, OutgoingName } from "../../../src"
import { PERSONAL_DATA, type Fact, type OutgoingMessage } from "../../../src/modules/messaging/contract/define-message"
import type { Sql } from "../../../src/shared/database"
import { aDatabase, type TestDatabase } from "../../support/database"
import { aFact, aSql } from "../../support/messaging/facts"

const composed = allMessages().filter(
  (message): message is OutgoingMessage => message.direction === "outgoing" && message.compose !== undefined
)

/** Say something also when their row is gone. */
const SURVIVES = new Set<string>([
  "order_canceled",
  "order_completed",
  "return_canceled",
  "customer_deleted",
  "inventory_update",
  "product_updated",
])

/** A refund, a claim for a replacement, and an exchange of the returned size for another one of the order. */
const WHAT_THE_SEED_LACKS = [
  `insert into refund (id, payment_id, amount, raw_amount, created_at)
   select 'ref_test', payment_id, 5, '{"value":"5","precision":20}', now() from capture order by id limit 1`,
  `insert into order_exchange (id, order_id, return_id, order_version, allow_backorder)
   select 'oexc_test', order_id, id, order_version, false from "return" limit 1`,
  `insert into order_exchange_item (id, exchange_id, item_id, quantity, raw_quantity)
   select 'oexcitem_test', 'oexc_test', i.item_id, 1, '{"value":"1","precision":20}'
   from order_exchange e join order_item i on i.order_id = e.order_id and i.version = 1 where e.id = 'oexc_test' limit 1`,
  `insert into order_claim (id, order_id, order_version, type) select 'claim_test', order_id, order_version, 'replace'
   from order_exchange where id = 'oexc_test'`,
  `insert into order_claim_item (id, claim_id, item_id, quantity, raw_quantity, reason, is_additional_item)
   select 'claitem_' || additional, 'claim_test', i.item_id, 1, '{"value":"1","precision":20}', 'wrong_item', additional
   from order_exchange_item i, (values (false), (true)) as v (additional) where i.id = 'oexcitem_test'`,
]

const ofOrder = `select id as aggregate_id, jsonb_build_object('display_id', display_id) as facts from "order"`
const ofFulfillment = `select fulfillment_id as aggregate_id, jsonb_build_object('order_id', order_id) as facts from order_fulfillment`

const FACTS: Record<string, string> = {
  order_created: ofOrder,
  order_canceled: ofOrder,
  order_completed: ofOrder,
  order_updated: `select id as aggregate_id, '{"changed": ["items"]}'::jsonb as facts from "order"`,
  payment_authorized: "select id as aggregate_id, '{}'::jsonb as facts from payment",
  payment_canceled: "select id as aggregate_id, '{}'::jsonb as facts from payment",
  payment_success: "select payment_id as aggregate_id, jsonb_build_object('capture_id', id) as facts from capture",
  payment_refunded: "select payment_id as aggregate_id, jsonb_build_object('refund_id', id) as facts from refund",
  fulfillment_created: ofFulfillment,
  fulfillment_canceled: ofFulfillment,
  shipment_created: ofFulfillment,
  delivery_created: ofFulfillment,
  return_requested: `select id as aggregate_id, '{}'::jsonb as facts from "return"`,
  return_received: `select id as aggregate_id, '{}'::jsonb as facts from "return"`,
  return_canceled: `select id as aggregate_id, jsonb_build_object('return_display_id', display_id) as facts from "return"`,
  claim_created: "select id as aggregate_id, '{}'::jsonb as facts from order_claim",
  exchange_created: "select id as aggregate_id, jsonb_build_object('return_id', return_id) as facts from order_exchange",
  customer_created: "select id as aggregate_id, jsonb_build_object('has_account', has_account) as facts from customer",
  customer_updated: "select id as aggregate_id, '{}'::jsonb as facts from customer",
  customer_deleted: "select id as aggregate_id, '{}'::jsonb as facts from customer",
  inventory_update: `select inventory_item_id || ':' || location_id as aggregate_id, jsonb_build_object(
      'inventory_item_id', inventory_item_id, 'location_id', location_id, 'stocked', stocked_quantity,
      'reserved', reserved_quantity, 'is_deleted', deleted_at is not null) as facts from inventory_level limit 200`,
  product_updated: "select id as aggregate_id, jsonb_build_object('is_deleted', false) as facts from product",
}

describe("the composers on a seeded shop", () => {
  let shop: TestDatabase
  let sql: Sql
  let statements: () => number
  beforeAll(async () => {
    shop = await aDatabase()
    ;({ sql, statements } = await aSql(shop.url))
    for (const statement of WHAT_THE_SEED_LACKS) await shop.query(statement)
  })

  /** Bodies in the order of `facts`. */
  async function compose<N extends OutgoingName>(name: N, facts: Fact[]): Promise<(OutgoingData<N> | undefined)[]> {
    const bodies = await outgoingMessage({ name })?.compose?.(facts, sql)
    return facts.map(({ id }) => bodies?.get(id) as OutgoingData<N> | undefined) // composed by the definition of that name
  }

  /** What a trigger would have written about everything that the seed made. */
  async function seededFacts(name: string): Promise<Fact[]> {
    const rows = await shop.query<{ aggregate_id: string; facts: Record<string, unknown> }>(FACTS[name] ?? "")
    return rows.map(({ aggregate_id, facts }) => aFact(aggregate_id, facts))
  }

  it("have a source in this test", () => {
    expect(composed.map(({ name }) => name).sort()).toEqual(Object.keys(FACTS).sort())
  })

  it.each(composed.map(({ name }) => name))(
    "make bodies of %s that fit its schema, in as many statements as one takes",
    async (name) => {
      const message = outgoingMessage({ name }) as OutgoingMessage
      const ajv = new Ajv({ strictRequired: false }).addVocabulary([PERSONAL_DATA])
      addFormats(ajv)
      const validate = ajv.compile(jsonSchemaOf(message))
      const facts = await seededFacts(name)
      expect(facts.length).toBeGreaterThan(0)

      const before = statements()
      const bodies = await message.compose?.(facts, sql)
      const forAll = statements() - before
      await message.compose?.(facts.slice(0, 1), sql)
      expect(statements() - before - forAll).toBe(forAll)

      expect([...(bodies?.keys() ?? [])]).toEqual(facts.map(({ id }) => id))
      for (const body of bodies?.values() ?? []) {
        validate(JSON.parse(JSON.stringify(body)))
        expect(validate.errors).toBeNull()
      }
    }
  )

  it.each(composed.filter(({ name }) => !SURVIVES.has(name)).map(({ name }) => name))(
    "drop a fact of %s whose row is gone and keep the others",
    async (name) => {
      const [known] = await seededFacts(name)
      const gone = aFact("gone", { capture_id: "gone", refund_id: "gone", order_id: "gone" })
      const bodies = await outgoingMessage({ name })?.compose?.([gone, ...(known ? [known] : [])], sql)
      expect([...(bodies?.keys() ?? [])]).toEqual([known?.id])
    }
  )

  it("give an order the total that the engine keeps of it", async () => {
    const orders = await shop.query<{ id: string; totals: { current_order_total: number } }>(
      `select o.id, s.totals from "order" o join order_summary s on s.order_id = o.id and s.version = o.version`
    )
    const bodies = await compose(
      "order_created",
      orders.map(({ id }) => aFact(id))
    )
    expect(bodies.map((body) => body?.totals.total)).toEqual(orders.map(({ totals }) => totals.current_order_total))
    expect(bodies.flatMap((body) => body?.items ?? []).every(({ size, color }) => size !== null && color !== null)).toBe(true)
  })

  it("say what goes out and what comes back in an exchange", async () => {
    const [body] = await compose("exchange_created", [aFact("oexc_test")])
    expect(body?.items_out).toMatchObject([
      { quantity: 1, sku: expect.any(String) as string, size: expect.any(String) as string },
    ])
    expect(body?.items_in.length).toBeGreaterThan(0)
  })

  it("say of a claim what is wrong and what goes out in its place", async () => {
    const [body] = await compose("claim_created", [aFact("claim_test")])
    expect(body).toMatchObject({ type: "replace", items: [{ quantity: 1, reason: "wrong_item" }], items_out: [{ quantity: 1 }] })
    expect(body?.items_out[0]).not.toHaveProperty("reason")
  })

  it("say how much of a size is available, with a version that grows", async () => {
    const [level] = await shop.query<{ inventory_item_id: string; location_id: string; sku: string; name: string }>(
      `select l.inventory_item_id, l.location_id, i.sku, s.name from inventory_level l
       join inventory_item i on i.id = l.inventory_item_id join stock_location s on s.id = l.location_id limit 1`
    )
    const facts = { inventory_item_id: level?.inventory_item_id, location_id: level?.location_id, is_deleted: false }
    const [before, after] = await compose("inventory_update", [
      aFact("level", { ...facts, stocked: 10, reserved: 0 }),
      aFact("level", { ...facts, stocked: 10, reserved: 3 }),
    ])
    expect(before).toMatchObject({ available: 10 })
    expect(after).toMatchObject({ sku: level?.sku, stocked: 10, reserved: 3, available: 7 })
    expect(after?.location).toEqual({ id: level?.location_id, name: level?.name })
    expect(after?.version).toBeGreaterThan(before?.version ?? Infinity)
  })

  it("report a level of an item that is gone, because its stock is gone too", async () => {
    const facts = { inventory_item_id: "gone", location_id: "gone", stocked: 0, reserved: 0, is_deleted: true }
    const [body] = await compose("inventory_update", [aFact("gone:gone", facts)])
    expect(body).toMatchObject({ sku: null, inventory_item_id: "gone", location: { id: "gone", name: null }, is_deleted: true })
  })

  it("report an order that was deleted from what the trigger saw", async () => {
    const [body] = await compose("order_canceled", [aFact("order_gone", { display_id: 9, canceled_at: null, reason: "deleted" })])
    expect(body).toMatchObject({ order_id: "order_gone", display_id: 9, reason: "deleted" })
  })

  it("report a product that is gone as deleted", async () => {
    const [body] = await compose("product_updated", [aFact("prod_gone", { is_deleted: true })])
    expect(body).toMatchObject({ product_id: "prod_gone", is_deleted: true, handle: null, variants: [] })
  })

  it("name color and size of every size of a style", async () => {
    const [product] = await shop.query<{ id: string; sizes: number }>(
      `select p.id, count(*)::int as sizes from product p join product_variant v on v.product_id = p.id
       where v.sku = 'TS-200-WHT-M' or v.product_id = (select product_id from product_variant where sku = 'TS-200-WHT-M')
       group by p.id`
    )
    const [body] = await compose("product_updated", [aFact(product?.id ?? "", { is_deleted: false })])
    expect(body?.variants).toHaveLength(product?.sizes ?? 0)
    expect(body?.variants.find(({ sku }) => sku === "TS-200-WHT-M")).toMatchObject({
      options: { Color: "White", Size: "M" },
      color: "White",
      size: "M",
    })
  })

  it("add up captures in their order, so that only the last one completes the payment", async () => {
    const [payment] = await shop.query<{ id: string; amount: string }>("select id, amount from payment order by id limit 1")
    await shop.query("delete from capture where payment_id = $1", [payment?.id])
    const half = Number(payment?.amount) / 2
    await shop.query(
      `insert into capture (id, payment_id, amount, raw_amount, created_at)
       select 'capt_' || n, $1, $2::numeric, jsonb_build_object('value', $2::text, 'precision', 20), now() + n * interval '1 second'
       from generate_series(1, 2) n`,
      [payment?.id, half]
    )
    const [second, first] = await compose("payment_success", [
      aFact(payment?.id ?? "", { capture_id: "capt_2" }),
      aFact(payment?.id ?? "", { capture_id: "capt_1" }),
    ])
    expect(first).toMatchObject({ amount: half, captured_total: half, is_partial: true })
    expect(second).toMatchObject({ amount: half, captured_total: half * 2, is_partial: false })
  })
})
