import { readGaps, recordGap } from "../../../src/modules/messaging/capture/gaps"
import { installCapture } from "../../../src/modules/messaging/capture/install"
import { addAgain, isRemoved, markRemoved, unmarkRemoved } from "../../../src/modules/messaging/capture/removal"
import { messageCapture } from "../../../src/modules/messaging/checks/capture"
import { installTidying } from "../../../src/modules/sizing/tidying/triggers"
import { writeMissingEvents } from "../../../src/workflows/commerce-events/reconcile/missing-events"
import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { removeTriggers } from "../../../src/shared/remove-triggers"
import { aCheckout } from "../../support/checkout-rows"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

describe("a plugin that is removed", () => {
  let shop: MessagingDatabase
  beforeAll(async () => {
    shop = await aMessagingDatabase()
    await installCapture(shop.database)
    await installTidying(shop.database)
  })

  const left = () =>
    shop.query(
      `select tgname as name from pg_trigger where tgname ~ '^apparel_(capture|tidy)_' union all
       select proname from pg_proc where proname ~ '^apparel_(capture_|tidy_|emit$)'`
    )

  it("leaves no trigger and no function of one, while shoppers write the tables in any order", async () => {
    let isOver = false
    const write = async (tables: string[]) => {
      while (!isOver)
        await shop.database.transaction(async (sql) => {
          for (const table of tables)
            await sql(`update "${table}" set updated_at = now() where id = (select min(id) from "${table}")`)
        })
    }
    const writers = [write(["customer", "product"]), write(["product", "customer"].reverse()), write(["product_variant"])]
    await markRemoved(shop.database.sql)
    const tables = await removeTriggers(shop.database)
    isOver = true
    await Promise.all(writers)
    expect(tables).toEqual(expect.arrayContaining(["order", "product", "customer"]))
    expect(await left()).toEqual([])
    expect(await removeTriggers(shop.database)).toEqual([])
  })

  it("writes nothing down any more, and is put back by no process that still runs", async () => {
    await shop.query("truncate apparel_outbox")
    expect([await installCapture(shop.database), await installTidying(shop.database)]).toEqual([[], []])
    await shop.query(`update product set title = 'Unheard of' where id = (select min(id) from product)`)
    expect(await shop.query("select 1 from apparel_outbox")).toEqual([])
  })

  it("is missed by the doctor, who says how to have it again or be rid of it", async () => {
    expect(await messageCapture.run(aDeployment({ databaseUrl: shop.url }))).toMatchObject({
      verdict: "fail",
      message: expect.stringContaining("was removed") as string,
      remedy: "Run `npx medusa db:migrate` to add it again, or take it out of `plugins`",
    })
  })

  it("ends its gap when it is added, not when its first worker comes: what happens in between is news", async () => {
    await shop.query(
      `insert into apparel_messaging_state (key, value, updated_at) values ('relayed_until', 'true', now() - interval '14 days')
       on conflict (key) do update set updated_at = excluded.updated_at`
    )
    const gap = await addAgain(shop.database, 24)
    expect(await readGaps(shop.database.sql)).toEqual([gap])
    expect(await recordGap(shop.database, 24)).toBeUndefined()
    expect(await addAgain(shop.database, 24)).toBeUndefined()
    await markRemoved(shop.database.sql)
  })

  it("captures again once it is added, and tells nobody of the orders that came meanwhile", async () => {
    const order = await aCheckout(shop)
    await shop.query(`update "order" set created_at = now() - interval '10 minutes' where id = $1`, [order])
    await shop.query("update apparel_messaging_state set value = to_jsonb(now() - interval '1 day') where key = 'installed_at'")
    expect(await unmarkRemoved(shop.database.sql)).toBe(true)
    expect([await unmarkRemoved(shop.database.sql), await isRemoved(shop.database.sql)]).toEqual([false, false])
    expect(await installCapture(shop.database)).toContain("order")
    expect(await installTidying(shop.database)).toContain("product")
    expect(await writeMissingEvents(shop.database.sql)).toEqual([])
    await shop.query(`update product set title = 'Heard of' where id = (select min(id) from product)`)
    expect(await shop.query("select 1 from apparel_outbox")).toHaveLength(1)
  })
})
