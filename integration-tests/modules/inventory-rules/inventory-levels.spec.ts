import { inventoryLevels } from "../../../src/workflows/inventory-rules/consumers/inventory-levels"
import { anInbound, aReception, closeReceptions } from "../../support/messaging/inbound"
import { aMessagingDatabase, type MessagingDatabase } from "../../support/messaging/messaging-database"

type Level = { stocked: string; raw: string; reserved: string }

let shop: MessagingDatabase
let reception: Awaited<ReturnType<typeof aReception>>
let skus: string[]
let location: { id: string; name: string } = { id: "", name: "" }
beforeAll(async () => {
  shop = await aMessagingDatabase()
  const [first] = await shop.query<{ id: string; name: string }>("select id, name from stock_location order by id limit 1")
  location = first ?? location
  const items = await shop.query<{ sku: string }>("select sku from inventory_item where sku is not null order by sku limit 4")
  skus = items.map(({ sku }) => sku)
  reception = await aReception(shop, [inventoryLevels])
})
afterAll(closeReceptions)

const aCount = (data: { sku?: string | undefined; location?: string; stocked: number; version?: number }) =>
  anInbound({
    name: "inventory_update",
    routingKey: "inventory.update.v1",
    data: { location: location.id, version: 1, ...data },
  })

const levelOf = async (sku: string | undefined): Promise<Level | undefined> => {
  const [level] = await shop.query<Level>(
    `select stocked_quantity::text as stocked, raw_stocked_quantity->>'value' as raw, reserved_quantity::text as reserved
     from inventory_level where deleted_at is null and location_id = $2
       and inventory_item_id = (select id from inventory_item where sku = $1)`,
    [sku, location.id]
  )
  return level
}

describe("a warehouse's count", () => {
  it("sets the level in both of core's columns, by the location's id and by its name, beside refused ones", async () => {
    const [a, b] = skus
    const counts = [
      aCount({ sku: a, stocked: 41 }),
      aCount({ sku: "NO-SUCH-SKU", stocked: 1 }),
      aCount({ sku: a, location: "Nowhere", stocked: 1 }),
      aCount({ sku: b, location: location.name, stocked: 42 }),
    ]
    await reception.send(counts)
    await reception.ended(4)
    expect([await levelOf(a), await levelOf(b)]).toMatchObject([
      { stocked: "41", raw: "41" },
      { stocked: "42", raw: "42" },
    ])
    expect((await reception.deadLetters(2)).map(({ reason_code }) => reason_code).sort()).toEqual([
      "UNKNOWN_LOCATION",
      "UNKNOWN_SKU",
    ])
  })

  it("makes the level where there is none, and may lie below what is reserved", async () => {
    const [, , c, d] = skus
    await shop.query("delete from inventory_level where inventory_item_id = (select id from inventory_item where sku = $1)", [c])
    await shop.query(
      `update inventory_level set reserved_quantity = 5, raw_reserved_quantity = '{"value": "5", "precision": 20}'
       where inventory_item_id = (select id from inventory_item where sku = $1)`,
      [d]
    )
    const before = reception.events.length
    await reception.send([aCount({ sku: c, stocked: 7 }), aCount({ sku: d, stocked: 2 })])
    await reception.ended(before + 2)
    expect(await levelOf(c)).toEqual({ stocked: "7", raw: "7", reserved: "0" })
    expect(await levelOf(d)).toEqual({ stocked: "2", raw: "2", reserved: "5" })
  })

  it("changes nothing when it is older than the last one", async () => {
    const [a] = skus
    const before = reception.events.length
    await reception.send([aCount({ sku: a, stocked: 50, version: 8 })])
    await reception.ended(before + 1)
    await reception.send([aCount({ sku: a, stocked: 10, version: 7 })])
    await reception.ended(before + 2)
    expect(await levelOf(a)).toMatchObject({ stocked: "50" })
  })
})
