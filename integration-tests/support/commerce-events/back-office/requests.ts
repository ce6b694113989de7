import { ask, send, type Answer } from "../../client"
import type { TestDatabase } from "../../database"

type Line = { id: string; quantity: number }

/** Where the shop is, who asks, and its database, in which tests look up ids. */
export type Office = { url: string; headers: Record<string, string>; database: TestDatabase }

/** What the parts of the back office are made of. */
export type Requests = ReturnType<typeof officeRequests>

export function officeRequests({ url, headers, database }: Office) {
  const idOf = async (sql: string, values: unknown[]): Promise<string> =>
    (await database.query<{ id: string }>(sql, values))[0]?.id ?? ""

  return {
    idOf,
    /** A request that must succeed. */
    admin: <T>(path: string, body: object = {}) => ask<T>(`${url}/admin/${path}`, { headers, body }),
    /** A request whose answer is returned, whatever it is. */
    last: (path: string, body: object = {}): Promise<Answer> => send(`${url}/admin/${path}`, { headers, body }),
    remove: (path: string): Promise<Answer> => send(`${url}/admin/${path}`, { method: "DELETE", headers }),
    linesOf: async (orderId: string): Promise<Line[]> => {
      const { order } = await ask<{ order: { items: Line[] } }>(`${url}/admin/orders/${orderId}`, { headers })
      return order.items.map(({ id, quantity }) => ({ id, quantity }))
    },
    newest: (table: "order_fulfillment" | "order_exchange" | "order_claim" | "return", orderId: string): Promise<string> => {
      const id = table === "order_fulfillment" ? "fulfillment_id as id" : "id"
      const sql = `select ${id} from "${table}" where order_id = $1 and deleted_at is null order by created_at desc limit 1`
      return idOf(sql, [orderId])
    },
  }
}
