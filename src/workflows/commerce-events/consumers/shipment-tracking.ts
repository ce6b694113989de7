import { Modules } from "@medusajs/framework/utils"
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows"
import { consumers, type HandlingConsumer, type MessageData } from "../../../modules/messaging"
import { chooseFulfillment, hasNumber } from "../choose-fulfillment"
import { findOrder } from "../find-order"
import type { shipmentTracking as trackingMessage } from "../messages/shipment-tracking"

type Tracked = {
  id: string
  fulfillments: {
    id: string
    shipped_at: string | null
    canceled_at: string | null
    labels: { id: string; tracking_number: string; tracking_url: string; label_url: string }[]
    items: { line_item_id: string; quantity: number }[]
  }[]
}

const FIELDS = ["id", "fulfillments.*", "fulfillments.labels.*", "fulfillments.items.*"]

/**
 * Marks a parcel as shipped under its tracking number; a further number of a parcel that left is added to it. Does
 * nothing when the parcel has the number.
 */
export const shipmentTracking: HandlingConsumer<MessageData<typeof trackingMessage>> = {
  name: "shipment-tracking",
  messages: ["shipment_tracking"],
  from: "inbound",
  prefetch: 5,
  async handle({ data }, { container }) {
    const order = await findOrder<Tracked>(container, data, FIELDS)
    const { id, labels, items, shipped_at } = chooseFulfillment(order, data)
    if (hasNumber({ labels }, data.tracking_number)) return
    // Core's columns take no null where there is no address.
    const label = { tracking_number: data.tracking_number, tracking_url: data.tracking_url ?? "", label_url: "" }
    if (shipped_at) {
      const kept = labels.map(({ id }) => ({ id }))
      await container.resolve(Modules.FULFILLMENT).updateFulfillment(id, { labels: [...kept, label] })
      return
    }
    const shipped = items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity }))
    await createOrderShipmentWorkflow(container).run({
      input: { order_id: order.id, fulfillment_id: id, items: shipped, labels: [label] },
    })
  },
}

consumers.register(shipmentTracking)
