import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { IncomingData } from "../../../modules/messaging/contract/incoming"
import type { HandlingConsumer } from "../../../modules/messaging/consumers/define-consumer"
import { consumers } from "../../../modules/messaging/consumers/registry"
import { inboundErrors } from "../errors"
import { findOrder } from "../find-order"

type Cancelable = { id: string; status: string; fulfillments: { canceled_at: string | null }[] }

/** Cancels an order on request, with its payments and reservations, as core does. Does nothing to a canceled one. */
export const orderCancelRequests: HandlingConsumer<IncomingData<"order_cancel_request">> = {
  name: "order-cancel-requests",
  messages: ["order_cancel_request"],
  from: "inbound",
  prefetch: 5,
  async handle({ data }, { container }) {
    const order = await findOrder<Cancelable>(container, data, ["id", "status", "fulfillments.canceled_at"])
    if (order.status === "canceled") return
    if (order.status === "completed" || order.fulfillments.some(({ canceled_at }) => !canceled_at))
      throw inboundErrors.ORDER_FULFILLED({ order: order.id })
    await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
  },
}

consumers.register(orderCancelRequests)
