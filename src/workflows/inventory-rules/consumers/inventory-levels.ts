import { generateEntityId } from "@medusajs/framework/utils"
import { type ApplyingConsumer, consumers, type ReceivedMessage, type Refuse, type MessageData } from "../../../modules/messaging"
import type { Sql } from "../../../shared/database"
import type { inventoryCount } from "../messages/inventory-count"

type Counted = ReceivedMessage<MessageData<typeof inventoryCount>>

type Place = { item_id: string | null; location_ids: string[] }

const FIND = `
  select item.id as item_id,
    array(select location.id from stock_location location
          where location.deleted_at is null and (location.id = counted.location or location.name = counted.location)
          order by location.id = counted.location desc, location.id) as location_ids
  from unnest($1::text[], $2::text[]) with ordinality as counted (sku, location, position)
  left join inventory_item item on item.sku = counted.sku and item.deleted_at is null
  order by counted.position`

// Sorted, so that no two processes wait for each other. Core keeps each quantity twice.
const SET = `
  insert into inventory_level as level
    (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
  select id, item_id, location_id, stocked, jsonb_build_object('value', stocked::text, 'precision', 20),
    '{"value": "0", "precision": 20}', '{"value": "0", "precision": 20}'
  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as counted (id, item_id, location_id, stocked)
  order by item_id, location_id
  on conflict (inventory_item_id, location_id) where deleted_at is null do update
    set stocked_quantity = excluded.stocked_quantity, raw_stocked_quantity = excluded.raw_stocked_quantity, updated_at = now()
    where level.stocked_quantity <> excluded.stocked_quantity`

/**
 * Sets stock levels to what the warehouse counted, also below what is reserved: the count is a fact.
 *
 *   refused with       | when
 *   UNKNOWN_SKU        | no inventory item has the SKU
 *   UNKNOWN_LOCATION   | no stock location has the id or name
 *   LOCATION_AMBIGUOUS | several have the name
 */
export const inventoryLevels: ApplyingConsumer<MessageData<typeof inventoryCount>> = {
  name: "inventory-levels",
  messages: ["inventory_update"],
  from: "inbound",
  async apply(messages, { sql, refuse }) {
    const levels = await findLevels(messages, sql, refuse)
    const column = <Value>(read: (level: Level) => Value) => levels.map(read)
    await sql(SET, [
      column(() => generateEntityId(undefined, "ilev")),
      column(({ itemId }) => itemId),
      column(({ locationId }) => locationId),
      column(({ stocked }) => stocked),
    ])
  },
}

type Level = { itemId: string; locationId: string; stocked: number; version: number }

/** The newest count of each level: one location may be named by its id and by its name in the same batch. */
async function findLevels(messages: Counted[], sql: Sql, refuse: Refuse<Counted["data"]>): Promise<Level[]> {
  const [skus, locations] = [messages.map(({ data }) => data.sku), messages.map(({ data }) => data.location)]
  const places = await sql<Place>(FIND, [skus, locations])
  const newest = new Map<string, Level>()
  for (const [index, message] of messages.entries()) {
    const { sku, location, stocked, version } = message.data
    const { item_id: itemId, location_ids } = places[index] ?? { item_id: null, location_ids: [] }
    const [locationId, another] = location_ids
    if (itemId === null) refuse(message, "UNKNOWN_SKU", `No inventory item has the SKU ${sku}`)
    else if (locationId === undefined) refuse(message, "UNKNOWN_LOCATION", `No stock location is called ${location}`)
    else if (another !== undefined && locationId !== location)
      refuse(message, "LOCATION_AMBIGUOUS", `Several stock locations are called ${location}; name its id`)
    else {
      const key = `${itemId} ${locationId}`
      if (version >= (newest.get(key)?.version ?? 0)) newest.set(key, { itemId, locationId, stocked, version })
    }
  }
  return [...newest.values()]
}

consumers.register(inventoryLevels)
