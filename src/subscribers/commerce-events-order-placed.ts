import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { confirmOrderWorkflow } from "../workflows/commerce-events"

/** The bus only hurries: an order whose event it loses is published by its rows, a little later. */
export default async function commerceEventsOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await confirmOrderWorkflow(container).run({ input: event.data.id })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "apparel-commerce-events-order-placed" },
}
