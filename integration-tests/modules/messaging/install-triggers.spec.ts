import { setTimeout as pause } from "node:timers/promises"
import { installCapture } from "../../../src/modules/messaging/capture/install"
import { installTidying } from "../../../src/modules/sizing/tidying/triggers"
import { TriggerKeeper } from "../../../src/shared/trigger-keeper"
import { aCheckout } from "../../support/checkout-rows"
import { eventually } from "../../support/eventually"
import { leaveAnOlderTrigger } from "../../support/messaging/older-trigger"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

describe("the triggers of all slices", () => {
  let shop: MessagingDatabase
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await Promise.all([installCapture(shop.database), installTidying(shop.database)])
  })

  /** One after another: the test itself must not lock several tables in one transaction. */
  const dropTriggers = async () => {
    const functions = await shop.query<{ name: string }>(
      "select p.oid::regprocedure::text as name from pg_proc p where p.proname ~ '^apparel_(capture|tidy)_'"
    )
    for (const { name } of functions) await shop.database.sql(`drop function ${name} cascade`)
  }
  const countTriggers = async () => {
    const [row] = await shop.query<{ n: number }>(
      "select count(*)::int as n from pg_trigger where tgname ~ '^apparel_(capture|tidy)_' and tgenabled = 'O'"
    )
    return row?.n
  }

  const namesLike = (name: string) =>
    shop.query(
      "select tgname as name from pg_trigger where tgname = $1 union all select proname from pg_proc where proname = $1",
      [name]
    )

  /** Shoppers and staff who write the same tables in both orders, as the engine does. */
  function traffic() {
    let isOver = false
    const write = async (tables: string[]) => {
      while (!isOver) {
        await shop.database.transaction(async (sql) => {
          for (const table of tables)
            await sql(`update "${table}" set updated_at = now() where id = (select min(id) from "${table}")`)
        })
        await pause(2)
      }
    }
    const writers = [write(["customer", "order", "product"]), write(["product_variant", "product_option_value"])]
    return async () => {
      isOver = true
      await Promise.all(writers)
    }
  }

  it("are installed thirty times in a row by processes side by side, under traffic, without a deadlock", async () => {
    const all = await countTriggers()
    const stop = traffic()
    const outcomes: unknown[] = []
    for (let round = 0; round < 30; round++) {
      await dropTriggers()
      const installing = [installCapture, installTidying, installCapture, installTidying].map((install) => install(shop.database))
      for (const settled of await Promise.allSettled(installing))
        if (settled.status === "rejected") outcomes.push(String(settled.reason))
      outcomes.push(await countTriggers())
    }
    await stop()
    expect(outcomes).toEqual(Array.from({ length: 30 }, () => all))
  })
  describe("on a table that somebody writes to for long", () => {
    it("let others write meanwhile, and are installed once it is over", async () => {
      await shop.database.sql("drop function apparel_capture_customer() cascade")
      const writer = await shop.database.connect()
      await writer.sql("begin")
      await writer.sql("update customer set updated_at = now()")
      const installing = installCapture(shop.database)
      const waits: number[] = []
      for (let shopper = 0; shopper < 10; shopper++) {
        const since = performance.now()
        await shop.database.sql(`insert into customer (id, has_account) values ($1, false)`, [`cus_waiting_${shopper}`])
        waits.push(performance.now() - since)
        await pause(50)
      }
      await writer.sql("commit")
      await writer.end()
      expect(await installing).toEqual(["customer"])
      expect(Math.max(...waits)).toBeLessThan(1_000)
    })

    it("are given up after a while, with those of other tables installed, and come with the next look", async () => {
      await shop.database.sql("drop function apparel_capture_customer() cascade")
      await shop.database.sql("drop function apparel_tidy_product() cascade")
      await shop.database.sql("drop function apparel_tidy_customer() cascade")
      const writer = await shop.database.connect()
      await writer.sql("begin")
      await writer.sql("update customer set updated_at = now()")
      const failed: unknown[] = []
      const installed: string[] = []
      const keeper = new TriggerKeeper(
        {
          install: () => installCapture(shop.database, { patienceMs: 500 }),
          onInstalled: (tables, isRestored) => void installed.push(...tables, String(isRestored)),
          onFailed: (error) => failed.push(error),
        },
        { look: 20, retry: 20 }
      )
      await keeper.start({ isServing: true })
      expect(failed).toMatchObject([{ code: "55P03" }])
      await writer.sql("rollback")
      await writer.end()
      await eventually(() => (installed.length > 0 ? true : undefined))
      expect(installed).toEqual(["customer", "true"])
      await shop.database.sql("alter table customer disable trigger apparel_capture_customer")
      await eventually(() => (installed.length > 2 ? true : undefined))
      await keeper.stop()
      expect(installed.slice(2)).toEqual(["customer", "true"])
      expect(await installTidying(shop.database)).toEqual(["customer", "product"])
    })
  })

  it("are none while the tables that they write to are missing, so that no change of the shop fails", async () => {
    await dropTriggers()
    await shop.database.sql("alter table apparel_outbox rename to apparel_outbox_elsewhere")
    expect(await installCapture(shop.database)).toEqual([])
    await shop.database.sql("alter table apparel_outbox_elsewhere rename to apparel_outbox")
    expect(await installCapture(shop.database)).not.toEqual([])
  })

  it("are left to the newer release while it is rolled out, and replaced by the next start", async () => {
    await installCapture(shop.database)
    const versionOfOrder =
      "select obj_description(oid, 'pg_trigger') as version from pg_trigger where tgname = 'apparel_capture_order'"
    const [own] = await shop.query<{ version: string }>(versionOfOrder)
    await shop.query(`comment on trigger apparel_capture_order on "order" is 'newer'`)
    expect(await installCapture(shop.database, { keepsOthers: true })).toEqual([])
    expect(await shop.query(versionOfOrder)).toEqual([{ version: "newer" }])
    expect(await installCapture(shop.database)).toEqual(["order"])
    expect(await shop.query(versionOfOrder)).toEqual([own])
  })

  it("are all that there are once a release is migrated: those that it no longer has go with their functions", async () => {
    await leaveAnOlderTrigger(shop)
    expect(await installCapture(shop.database)).toEqual([])
    expect(await namesLike("apparel_capture_placed_order")).toHaveLength(2)
    expect(await installCapture(shop.database, { dropsOlder: true })).toEqual([])
    expect(await namesLike("apparel_capture_placed_order")).toEqual([])
    expect(await installCapture(shop.database)).toEqual([])
  })

  it("call one function, not that of an older release with other arguments", async () => {
    await shop.database.sql(
      `create function apparel_emit(text, text, text, text, jsonb, boolean) returns void language sql as 'select'`
    )
    await shop.query(`comment on trigger apparel_capture_order on "order" is 'older'`)
    await installCapture(shop.database)
    expect(await namesLike("apparel_emit")).toHaveLength(1)
    const order = await aCheckout(shop)
    expect(await shop.query("select name from apparel_outbox where aggregate_id = $1", [order])).toEqual([
      { name: "order_created" },
    ])
  })

  it("come back with the function that they call, which somebody dropped", async () => {
    await installCapture(shop.database)
    await shop.database.sql("drop function apparel_emit")
    await expect(shop.database.sql(`insert into customer (id, has_account) values ('cus_1', true)`)).rejects.toThrow(
      "apparel_emit"
    )
    await installCapture(shop.database)
    await shop.database.sql(`insert into customer (id, has_account) values ('cus_1', true)`)
  })
})
