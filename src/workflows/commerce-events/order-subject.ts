import { subjects, type Subject } from "../../modules/messaging"
import type { Sql } from "../../shared/database"

type Row = { id: string; display_id: number }

/**
 * The order that staff mean by `text`: its number with or without `#`, or its id. Undefined when there is none.
 * One look at an index.
 */
export async function findOrderSubject(text: string, sql: Sql): Promise<Subject | undefined> {
  const displayId = parseDisplayId(text)
  const [order] =
    displayId === undefined
      ? await sql<Row>(`select id, display_id from "order" where id = $1`, [text.trim()])
      : await sql<Row>(`select id, display_id from "order" where display_id = $1 and deleted_at is null`, [displayId])
  return order && { type: "order", id: order.id, label: `order #${order.display_id}`, orderingKeys: [order.id] }
}

subjects.register("order", findOrderSubject)

/** The number in `1001` or `#1001`; undefined for anything else and for what no order can have. */
export function parseDisplayId(text: string): number | undefined {
  const [, digits] = /^#?(\d{1,10})$/.exec(text.trim()) ?? []
  const number = Number(digits)
  return digits !== undefined && number <= 2_147_483_647 ? number : undefined
}
