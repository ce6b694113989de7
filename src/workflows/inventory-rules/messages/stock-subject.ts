import { subjects, type Subject } from "../../../modules/messaging"
import type { Sql } from "../../../shared/database"

/** The stock of the inventory item with the SKU `text`: one ordering key for each location. */
export async function findStockSubject(text: string, sql: Sql): Promise<Subject | undefined> {
  const rows = await sql<{ key: string }>(
    `select level.inventory_item_id || ':' || level.location_id as key from inventory_item item
      join inventory_level level on level.inventory_item_id = item.id where item.sku = $1 limit 500`,
    [text]
  )
  if (rows.length === 0) return undefined
  return { type: "stock", id: text, label: `stock of ${text}`, orderingKeys: rows.map(({ key }) => key) }
}

subjects.register("stock", findStockSubject)
