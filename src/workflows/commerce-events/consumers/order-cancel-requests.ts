import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { consumers, type HandlingConsumer, type MessageData } from "../../../modules/messaging"
import { orderRequestErrors } from "../errors"
import { findOrder } from "../find-order"
import type { orderCancelRequest } from "../messages/order-cancel-request"

type Cancelable = { id: string; status: string; fulfillments: { canceled_at: string | null }[] }

/** Cancels an order on request, with its payments and reservations, as core does. Does nothing to a canceled one. */
export const orderCancelRequests: HandlingConsumer<MessageData<typeof orderCancelRequest>> = {
  name: "order-cancel-requests",
  messages: ["order_cancel_request"],
  from: "inbound",
  prefetch: 5,
  async handle({ data }, { container }) {
    const order = await findOrder<Cancelable>(container, data, ["id", "status", "fulfillments.canceled_at"])
    if (order.status === "canceled") return
    if (order.status === "completed" || order.fulfillments.some(({ canceled_at }) => !canceled_at))
      throw orderRequestErrors.ORDER_FULFILLED({ order: order.id })
    await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
  },
}

consumers.register(orderCancelRequests)
