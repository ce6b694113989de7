import { send, type Answer } from "../../client"
import type { Office, Requests } from "./requests"

/** Orders as a whole, their edits and their transfer to another customer. */
export const orderWork = ({ admin, last, remove, linesOf, idOf }: Requests, { url, database }: Office) => ({
  cancelOrder: (orderId: string) => last(`orders/${orderId}/cancel`),
  completeOrder: (orderId: string) => last(`orders/${orderId}/complete`),
  archiveOrder: (orderId: string) => last(`orders/${orderId}/archive`),
  changeOrder: (orderId: string, change: object) => last(`orders/${orderId}`, change),
  beginEdit: (orderId: string) => last("order-edits", { order_id: orderId }),
  cancelEdit: (orderId: string) => remove(`order-edits/${orderId}`),
  async prepareEdit(orderId: string, quantity: number) {
    const [line] = await linesOf(orderId)
    await admin("order-edits", { order_id: orderId })
    await admin(`order-edits/${orderId}/items/item/${line?.id}`, { quantity })
  },
  requestEdit: (orderId: string) => last(`order-edits/${orderId}/request`),
  confirmEdit: (orderId: string) => last(`order-edits/${orderId}/confirm`),
  async edit(orderId: string, quantity: number) {
    await this.prepareEdit(orderId, quantity)
    return this.confirmEdit(orderId)
  },
  requestTransfer: (orderId: string, customerId: string) => last(`orders/${orderId}/transfer`, { customer_id: customerId }),
  async acceptTransfer(orderId: string, shopper: Record<string, string>): Promise<Answer> {
    const [action] = await database.query<{ token: string }>(
      `select details->>'token' as token from order_change_action
       where order_id = $1 and action = 'TRANSFER_CUSTOMER' and deleted_at is null order by created_at desc limit 1`,
      [orderId]
    )
    return send(`${url}/store/orders/${orderId}/transfer/accept`, { headers: shopper, body: { token: action?.token ?? "none" } })
  },
  /** A draft in the euro region; its id. */
  async draft(variantId: string, email: string): Promise<string> {
    const region_id = await idOf("select id from region where currency_code = $1 and deleted_at is null limit 1", ["eur"])
    const sales_channel_id = await idOf("select default_sales_channel_id as id from store limit 1", [])
    const { draft_order: draft } = await admin<{ draft_order: { id: string } }>("draft-orders", {
      region_id,
      sales_channel_id,
      email,
      items: [{ variant_id: variantId, quantity: 1 }],
    })
    return draft.id
  },
  convertDraft: (draftId: string) => last(`draft-orders/${draftId}/convert-to-order`),
})
