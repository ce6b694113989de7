import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import {
  type Bodies,
  bodiesOf,
  defineOutgoing,
  exampleLocation,
  type Fact,
  factIsTrue,
  factNumber,
  factText,
  factTexts,
  locationSchema,
  maybeText,
} from "../../../modules/messaging"
import { readLocationNames } from "./read-location-names"

const schema = z.object({
  sku: maybeText,
  inventory_item_id: z.string(),
  location: locationSchema,
  stocked: z.number().describe("Pieces on the shelf"),
  reserved: z.number().describe("Pieces of these that belong to open orders"),
  available: z.number().describe("stocked - reserved"),
  is_deleted: z.boolean().describe("Whether the location no longer keeps this item"),
  version: z.number().int().describe("Grows with every change of this level: ignore a version not above the last one seen"),
})

type InventoryUpdate = z.output<typeof schema>

export const inventoryUpdate = defineOutgoing({
  name: "inventory_update",
  version: 1,
  kind: "event",
  routingKey: "inventory.update.v1",
  summary: "The stock of one size in one location changed. Absolute levels, of several changes in a row only the last.",
  aggregate: "inventory_level",
  carries: "state",
  source: "a changed row of `inventory_level`",
  coalesce: true,
  data: schema,
  example: {
    sku: "TS-200-WHT-M",
    inventory_item_id: "iitem_01JD0000000000000000000001",
    location: exampleLocation,
    stocked: 40,
    reserved: 3,
    available: 37,
    is_deleted: false,
    version: 81_553,
  },
  availability: "available",
  compose,
})

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<InventoryUpdate>> {
  const items = await sql<{ id: string; sku: string | null }>("select id, sku from inventory_item where id = any($1)", [
    factTexts(facts, "inventory_item_id"),
  ])
  const skus = new Map(items.map(({ id, sku }) => [id, sku]))
  const locationNames = await readLocationNames(sql, factTexts(facts, "location_id"))

  return bodiesOf(facts, (fact) => {
    const itemId = factText(fact, "inventory_item_id")
    const locationId = factText(fact, "location_id")
    if (itemId === null || locationId === null) return undefined
    const stocked = factNumber(fact, "stocked") ?? 0
    const reserved = factNumber(fact, "reserved") ?? 0
    return {
      sku: skus.get(itemId) ?? null,
      inventory_item_id: itemId,
      location: { id: locationId, name: locationNames.get(locationId) ?? null },
      stocked,
      reserved,
      available: stocked - reserved,
      is_deleted: factIsTrue(fact, "is_deleted"),
      version: Number(fact.id),
    }
  })
}
