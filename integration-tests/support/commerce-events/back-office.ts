import { ask, send, type Answer } from "../client"
import type { TestDatabase } from "../database"

type Line = { id: string; quantity: number }

/** What staff can do with orders, one HTTP request or one conversation each; answers are those of the last request. */
export type BackOffice = ReturnType<typeof aBackOffice>

type Office = { url: string; headers: Record<string, string>; database: TestDatabase }

/** Requests before the last one of a conversation must succeed; the last one's answer is returned whatever it is. */
export function aBackOffice({ url, headers, database }: Office) {
  const admin = <T>(path: string, body: object = {}) => ask<T>(`${url}/admin/${path}`, { headers, body })
  const last = (path: string, body: object = {}): Promise<Answer> => send(`${url}/admin/${path}`, { headers, body })
  const remove = (path: string): Promise<Answer> => send(`${url}/admin/${path}`, { method: "DELETE", headers })

  const linesOf = async (orderId: string): Promise<Line[]> => {
    const { order } = await ask<{ order: { items: Line[] } }>(`${url}/admin/orders/${orderId}`, { headers })
    return order.items.map(({ id, quantity }) => ({ id, quantity }))
  }
  const idOf = async (sql: string, values: unknown[]): Promise<string> =>
    (await database.query<{ id: string }>(sql, values))[0]?.id ?? ""
  const newest = (table: "order_fulfillment" | "order_exchange" | "order_claim" | "return", orderId: string) => {
    const id = table === "order_fulfillment" ? "fulfillment_id as id" : "id"
    return idOf(`select ${id} from "${table}" where order_id = $1 and deleted_at is null order by created_at desc limit 1`, [
      orderId,
    ])
  }
  const locationOf = (fulfillmentId: string) => idOf("select location_id as id from fulfillment where id = $1", [fulfillmentId])

  return {
    linesOf,
    newest,
    async fulfill(orderId: string) {
      return last(`orders/${orderId}/fulfillments`, { items: await linesOf(orderId) })
    },
    async ship(orderId: string, trackingNumber: string) {
      const fulfillment = await newest("order_fulfillment", orderId)
      const label = {
        tracking_number: trackingNumber,
        tracking_url: "https://parcel.example",
        label_url: "https://parcel.example",
      }
      const items = await linesOf(orderId)
      return last(`orders/${orderId}/fulfillments/${fulfillment}/shipments`, { items, labels: [label] })
    },
    async deliver(orderId: string) {
      return last(`orders/${orderId}/fulfillments/${await newest("order_fulfillment", orderId)}/mark-as-delivered`)
    },
    async cancelFulfillment(orderId: string) {
      return last(`orders/${orderId}/fulfillments/${await newest("order_fulfillment", orderId)}/cancel`)
    },
    cancelOrder: (orderId: string) => last(`orders/${orderId}/cancel`),
    completeOrder: (orderId: string) => last(`orders/${orderId}/complete`),
    changeOrder: (orderId: string, change: object) => last(`orders/${orderId}`, change),
    beginEdit: (orderId: string) => last("order-edits", { order_id: orderId }),
    cancelEdit: (orderId: string) => remove(`order-edits/${orderId}`),
    async edit(orderId: string, quantity: number) {
      const [line] = await linesOf(orderId)
      await admin("order-edits", { order_id: orderId })
      await admin(`order-edits/${orderId}/items/item/${line?.id}`, { quantity })
      return last(`order-edits/${orderId}/confirm`)
    },
    async requestReturn(orderId: string) {
      const [line] = await linesOf(orderId)
      const location_id = await locationOf(await newest("order_fulfillment", orderId))
      const { return: begun } = await admin<{ return: { id: string } }>("returns", { order_id: orderId, location_id })
      await admin(`returns/${begun.id}/request-items`, { items: [{ id: line?.id, quantity: 1 }] })
      return last(`returns/${begun.id}/request`)
    },
    confirmReturn: async (orderId: string) => last(`returns/${await newest("return", orderId)}/request`),
    async receiveReturn(orderId: string) {
      const [line] = await linesOf(orderId)
      const id = await newest("return", orderId)
      await admin(`returns/${id}/receive`)
      await admin(`returns/${id}/receive-items`, { items: [{ id: line?.id, quantity: 1 }] })
      return last(`returns/${id}/receive/confirm`)
    },
    confirmReceipt: async (orderId: string) => last(`returns/${await newest("return", orderId)}/receive/confirm`),
    cancelReturn: async (orderId: string) => last(`returns/${await newest("return", orderId)}/cancel`),
    async exchange(orderId: string, variantId: string) {
      const [line] = await linesOf(orderId)
      const { exchange } = await admin<{ exchange: { id: string } }>("exchanges", { order_id: orderId })
      await admin(`exchanges/${exchange.id}/inbound/items`, { items: [{ id: line?.id, quantity: 1 }] })
      await admin(`exchanges/${exchange.id}/outbound/items`, { items: [{ variant_id: variantId, quantity: 1 }] })
      return last(`exchanges/${exchange.id}/request`)
    },
    confirmExchange: async (orderId: string) => last(`exchanges/${await newest("order_exchange", orderId)}/request`),
    cancelExchange: async (orderId: string) => last(`exchanges/${await newest("order_exchange", orderId)}/cancel`),
    async claim(orderId: string, variantId: string) {
      const [line] = await linesOf(orderId)
      const { claim } = await admin<{ claim: { id: string } }>("claims", { order_id: orderId, type: "replace" })
      await admin(`claims/${claim.id}/claim-items`, { items: [{ id: line?.id, quantity: 1, reason: "wrong_item" }] })
      await admin(`claims/${claim.id}/inbound/items`, { items: [{ id: line?.id, quantity: 1 }] })
      await admin(`claims/${claim.id}/outbound/items`, { items: [{ variant_id: variantId, quantity: 1 }] })
      return last(`claims/${claim.id}/request`)
    },
    confirmClaim: async (orderId: string) => last(`claims/${await newest("order_claim", orderId)}/request`),
    cancelClaim: async (orderId: string) => last(`claims/${await newest("order_claim", orderId)}/cancel`),
    deleteCustomer: (customerId: string) => remove(`customers/${customerId}`),
    changeCustomer: (customerId: string, change: object) => last(`customers/${customerId}`, change),
  }
}
