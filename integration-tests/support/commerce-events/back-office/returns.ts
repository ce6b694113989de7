import type { Requests } from "./requests"

/** Returns, exchanges and claims of an order; what is confirmed, received or canceled is its newest one. */
export const returnWork = ({ admin, last, remove, linesOf, newest, idOf }: Requests) => {
  const locationOf = (fulfillmentId: string) => idOf("select location_id as id from fulfillment where id = $1", [fulfillmentId])
  const returnOf = async (orderId: string) => `returns/${await newest("return", orderId)}`
  const exchangeOf = async (orderId: string) => `exchanges/${await newest("order_exchange", orderId)}`
  const claimOf = async (orderId: string) => `claims/${await newest("order_claim", orderId)}`

  return {
    async prepareReturn(orderId: string, quantity = 1) {
      const [line] = await linesOf(orderId)
      const location_id = await locationOf(await newest("order_fulfillment", orderId))
      const { return: begun } = await admin<{ return: { id: string } }>("returns", { order_id: orderId, location_id })
      await admin(`returns/${begun.id}/request-items`, { items: [{ id: line?.id, quantity }] })
    },
    confirmReturn: async (orderId: string) => last(`${await returnOf(orderId)}/request`),
    async requestReturn(orderId: string, quantity = 1) {
      await this.prepareReturn(orderId, quantity)
      return this.confirmReturn(orderId)
    },
    async prepareReceipt(orderId: string, quantity = 1, isDamaged = false) {
      const [line] = await linesOf(orderId)
      const path = await returnOf(orderId)
      await admin(`${path}/receive`)
      await admin(`${path}/${isDamaged ? "dismiss-items" : "receive-items"}`, { items: [{ id: line?.id, quantity }] })
    },
    confirmReceipt: async (orderId: string) => last(`${await returnOf(orderId)}/receive/confirm`),
    async receiveReturn(orderId: string, quantity = 1) {
      await this.prepareReceipt(orderId, quantity)
      return this.confirmReceipt(orderId)
    },
    cancelReceipt: async (orderId: string) => remove(`${await returnOf(orderId)}/receive`),
    cancelReturn: async (orderId: string) => last(`${await returnOf(orderId)}/cancel`),
    async prepareExchange(orderId: string, variantId: string) {
      const [line] = await linesOf(orderId)
      const { exchange } = await admin<{ exchange: { id: string } }>("exchanges", { order_id: orderId })
      await admin(`exchanges/${exchange.id}/inbound/items`, { items: [{ id: line?.id, quantity: 1 }] })
      await admin(`exchanges/${exchange.id}/outbound/items`, { items: [{ variant_id: variantId, quantity: 1 }] })
    },
    confirmExchange: async (orderId: string) => last(`${await exchangeOf(orderId)}/request`),
    async exchange(orderId: string, variantId: string) {
      await this.prepareExchange(orderId, variantId)
      return this.confirmExchange(orderId)
    },
    cancelExchange: async (orderId: string) => last(`${await exchangeOf(orderId)}/cancel`),
    async prepareClaim(orderId: string, variantId: string) {
      const [line] = await linesOf(orderId)
      const { claim } = await admin<{ claim: { id: string } }>("claims", { order_id: orderId, type: "replace" })
      await admin(`claims/${claim.id}/claim-items`, { items: [{ id: line?.id, quantity: 1, reason: "wrong_item" }] })
      await admin(`claims/${claim.id}/inbound/items`, { items: [{ id: line?.id, quantity: 1 }] })
      await admin(`claims/${claim.id}/outbound/items`, { items: [{ variant_id: variantId, quantity: 1 }] })
    },
    confirmClaim: async (orderId: string) => last(`${await claimOf(orderId)}/request`),
    async claim(orderId: string, variantId: string) {
      await this.prepareClaim(orderId, variantId)
      return this.confirmClaim(orderId)
    },
    cancelClaim: async (orderId: string) => last(`${await claimOf(orderId)}/cancel`),
    /** Drops what staff began to change and nobody confirmed; whatever it is. */
    async dropOpenChange(orderId: string) {
      await remove(`order-edits/${orderId}`)
      await remove(`${await returnOf(orderId)}/request`)
      await remove(`${await returnOf(orderId)}/receive`)
      await remove(`${await exchangeOf(orderId)}/request`)
      await remove(`${await claimOf(orderId)}/request`)
    },
  }
}
