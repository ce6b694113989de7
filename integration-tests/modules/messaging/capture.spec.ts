import { installCapture } from "../../../src/modules/messaging/capture/install"
import { triggerName } from "../../../src/modules/messaging/capture/define-capture"
import { registeredCaptures } from "../../../src/modules/messaging/capture/registry"
import { aMessagingDatabase } from "../../support/messaging/messaging-database"
import type { Database } from "../../../src/shared/database"

describe("capture", () => {
  let database: Database
  beforeAll(async () => {
    database = (await aMessagingDatabase()).database
    await installCapture(database)
  })
  beforeEach(() => database.sql("delete from apparel_outbox"))

  const facts = () =>
    database.sql<{ name: string; subject: string; ordering_key: string; facts: Record<string, unknown>; is_ready: boolean }>(
      `select name, aggregate_type || '/' || aggregate_id as subject, ordering_key, facts, is_ready
       from apparel_outbox order by id`
    )

  it("finds every core table that it watches", async () => {
    const rows = await database.sql<{ trigger: string }>(
      "select tgname as trigger from pg_trigger where tgname like 'apparel_capture_%' and tgenabled = 'O'"
    )
    expect(rows.map(({ trigger }) => trigger).sort()).toEqual(registeredCaptures().map(triggerName).sort())
  })

  it("installs nothing a second time, and only what somebody disabled or dropped", async () => {
    expect(await installCapture(database)).toEqual([])
    await database.sql(`alter table "order" disable trigger apparel_capture_order`)
    await database.sql(`drop trigger apparel_capture_customer on customer`)
    expect(await installCapture(database)).toEqual(["customer", "order"])
    expect(await installCapture(database)).toEqual([])
  })

  it("lets two processes that start together install side by side", async () => {
    await database.sql(`drop trigger apparel_capture_payment on payment`)
    const installed = await Promise.all([installCapture(database), installCapture(database)])
    expect(installed.flat()).toEqual(["payment"])
  })

  it("writes the fact in the transaction of the change, or not at all", async () => {
    const change = database.transaction(async (sql) => {
      await sql(
        "update inventory_level set stocked_quantity = stocked_quantity + 1 where id = (select min(id) from inventory_level)"
      )
      throw new Error("undone")
    })
    await expect(change).rejects.toThrow("undone")
    expect(await facts()).toEqual([])
  })

  it("tells the state of a level after each change, newest last", async () => {
    const [level] = await database.sql<{ id: string; key: string }>(
      "select id, inventory_item_id || ':' || location_id as key from inventory_level order by id limit 1"
    )
    for (const stocked of [7, 5]) {
      await database.sql("update inventory_level set stocked_quantity = $2, reserved_quantity = 2 where id = $1", [
        level?.id,
        stocked,
      ])
    }
    expect(await facts()).toMatchObject([
      { name: "inventory_update", ordering_key: level?.key, facts: { stocked: 7, reserved: 2 }, is_ready: true },
      { name: "inventory_update", ordering_key: level?.key, facts: { stocked: 5, reserved: 2 }, is_ready: true },
    ])
  })

  it("says nothing when a level is written without a change", async () => {
    await database.sql("update inventory_level set stocked_quantity = stocked_quantity")
    expect(await facts()).toEqual([])
  })

  it("takes an order for a candidate, and a draft for nothing until it becomes an order", async () => {
    await database.sql(
      `insert into "order" (id, currency_code, is_draft_order) values ('order_draft', 'eur', true), ('order_real', 'eur', false)`
    )
    expect(await facts()).toMatchObject([{ name: "order_created", ordering_key: "order_real", is_ready: false }])
    await database.sql(`update "order" set is_draft_order = false where id = 'order_draft'`)
    expect((await facts())[1]).toMatchObject({ name: "order_created", ordering_key: "order_draft", is_ready: false })
  })

  it("captures every other kind of fact with the order it belongs to", async () => {
    await database.sql(`insert into "order" (id, currency_code) values ('order_1', 'eur')`)
    await database.sql(
      `insert into payment_collection (id, currency_code, amount, raw_amount) values ('paycol_1', 'eur', 10, '{}')`
    )
    await database.sql(
      `insert into order_payment_collection (id, order_id, payment_collection_id) values ('l1', 'order_1', 'paycol_1')`
    )
    await database.sql(
      `insert into payment_session (id, currency_code, amount, raw_amount, provider_id, payment_collection_id)
       values ('payses_1', 'eur', 10, '{}', 'pp_system_default', 'paycol_1')`
    )
    await database.sql(
      `insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id, payment_session_id)
       values ('pay_1', 10, '{}', 'eur', 'pp_system_default', 'paycol_1', 'payses_1')`
    )
    await database.sql(`insert into capture (id, amount, raw_amount, payment_id) values ('capt_1', 4, '{}', 'pay_1')`)
    await database.sql(`insert into refund (id, amount, raw_amount, payment_id) values ('ref_1', 1, '{}', 'pay_1')`)
    await database.sql(`insert into fulfillment (id, location_id, provider_id) values ('ful_1', 'sloc_1', 'manual_manual')`)
    await database.sql(`insert into order_fulfillment (id, order_id, fulfillment_id) values ('l2', 'order_1', 'ful_1')`)
    await database.sql(`update fulfillment set shipped_at = now() where id = 'ful_1'`)
    await database.sql(`update fulfillment set delivered_at = now() where id = 'ful_1'`)
    await database.sql(`update fulfillment set canceled_at = now() where id = 'ful_1'`)
    await database.sql(`update payment set canceled_at = now() where id = 'pay_1'`)
    await database.sql(`insert into return (id, order_id, order_version) values ('return_1', 'order_1', 1)`)
    await database.sql(`update return set status = 'requested' where id = 'return_1'`)
    await database.sql(`update return set status = 'received' where id = 'return_1'`)
    await database.sql(`update return set status = 'canceled' where id = 'return_1'`)
    await database.sql(
      `insert into order_change (id, order_id, version, status, change_type, exchange_id, claim_id, return_id) values
       ('ordch_1', 'order_1', 1, 'pending', 'exchange', 'oexc_1', null, null),
       ('ordch_2', 'order_1', 1, 'pending', 'claim', null, 'claim_1', null),
       ('ordch_3', 'order_1', 1, 'pending', 'edit', null, null, null),
       ('ordch_4', 'order_1', 1, 'pending', null, 'oexc_1', null, null),
       ('ordch_5', 'order_1', 1, 'pending', 'return_receive', null, null, 'return_1'),
       ('ordch_6', 'order_1', 1, 'pending', 'return_request', null, null, 'return_1')`
    )
    for (let change = 1; change <= 6; change++)
      await database.sql(`update order_change set status = 'confirmed' where id = $1`, [`ordch_${change}`])
    await database.sql(`delete from apparel_outbox where name = 'order_created'`)
    await database.sql(`insert into order_address (id, city) values ('ordaddr_1', 'Berlin'), ('ordaddr_2', 'Berlin')`)
    await database.sql(`update "order" set email = 'new@example.com', shipping_address_id = 'ordaddr_1' where id = 'order_1'`)
    await database.sql(`update "order" set shipping_address_id = 'ordaddr_2' where id = 'order_1'`)
    await database.sql(`update order_address set city = 'Hamburg' where id = 'ordaddr_2'`)
    await database.sql(`update order_address set updated_at = now() where id = 'ordaddr_2'`)
    await database.sql(`update "order" set status = 'completed' where id = 'order_1'`)
    await database.sql(`update "order" set canceled_at = now() where id = 'order_1'`)
    await database.sql(`insert into customer (id, email, has_account) values ('cus_1', 'ada@example.com', false)`)
    await database.sql(`update customer set first_name = 'Ada' where id = 'cus_1'`)
    await database.sql(`update customer set updated_at = now() where id = 'cus_1'`)
    await database.sql(`update customer set deleted_at = now() where id = 'cus_1'`)

    const captured = await facts()
    expect(captured.map(({ name, subject, is_ready }) => [name, subject, is_ready])).toEqual([
      ["payment_authorized", "payment/pay_1", true],
      ["payment_success", "payment/pay_1", false],
      ["payment_refunded", "payment/pay_1", false],
      ["fulfillment_created", "fulfillment/ful_1", false],
      ["shipment_created", "fulfillment/ful_1", false],
      ["delivery_created", "fulfillment/ful_1", false],
      ["fulfillment_canceled", "fulfillment/ful_1", true],
      ["payment_canceled", "payment/pay_1", true],
      ["return_requested", "return/return_1", false],
      ["return_canceled", "return/return_1", false],
      ["exchange_created", "exchange/oexc_1", false],
      ["claim_created", "claim/claim_1", false],
      ["order_updated", "order/order_1", false], // the edit
      ["order_updated", "order/order_1", false], // the exchange that was taken back
      ["return_received", "return/return_1", false],
      ["order_updated", "order/order_1", false], // the email and the address
      ["order_updated", "order/order_1", false], // the address that was written into
      ["order_completed", "order/order_1", false],
      ["order_canceled", "order/order_1", false],
      ["customer_created", "customer/cus_1", false],
      ["customer_updated", "customer/cus_1", false],
      ["customer_deleted", "customer/cus_1", false],
    ])
    expect(new Set(captured.slice(0, -3).map(({ ordering_key }) => ordering_key))).toEqual(new Set(["order_1"]))
    expect(JSON.stringify(captured)).not.toMatch(/example\.com|Hamburg/)
  })

  it("speaks of a product once per change of it or of one of its variants", async () => {
    const [variant] = await database.sql<{ id: string; product_id: string }>("select id, product_id from product_variant limit 1")
    await database.sql("update product_variant set title = 'New' where id = $1", [variant?.id])
    await database.sql("update product set title = 'New' where id = $1", [variant?.product_id])
    expect(await facts()).toMatchObject([
      { name: "product_updated", ordering_key: variant?.product_id },
      { name: "product_updated", ordering_key: variant?.product_id },
    ])
  })

  it("speaks of a product when its options are called otherwise or it goes for good, and not when a size gets its rank", async () => {
    const [row] = await database.sql<{ product_id: string; option_id: string; value_id: string; variant_id: string }>(
      `select po.product_id, po.product_option_id as option_id, v.product_option_value_id as value_id, n.id as variant_id
       from product_product_option po join product_product_option_value v on v.product_product_option_id = po.id
       join product_option o on o.id = po.product_option_id and o.is_exclusive
       join product_variant n on n.product_id = po.product_id limit 1`
    )
    await database.sql("update product_option_value set rank = 77 where id = $1", [row?.value_id])
    await database.sql("update product_option set title = title where id = $1", [row?.option_id])
    expect(await facts()).toEqual([])
    await database.sql("update product_option_value set value = 'Other' where id = $1", [row?.value_id])
    await database.sql("update product_option set title = 'Other' where id = $1", [row?.option_id])
    await database.sql("delete from product_variant where id = $1", [row?.variant_id])
    expect((await facts()).map(({ name, ordering_key }) => [name, ordering_key])).toEqual(
      Array.from({ length: 3 }, () => ["product_updated", row?.product_id])
    )
  })
})
