import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { queueSecretEmailWorkflow } from "../workflows/email"

type Transfer = { id: string; order_change_id: string }

export default async function emailOrderTransfer({ event, container }: SubscriberArgs<Transfer>): Promise<void> {
  const { id, order_change_id } = event.data
  await queueSecretEmailWorkflow(container).run({ input: { kind: "transfer", orderId: id, changeId: order_change_id } })
}

export const config: SubscriberConfig = {
  event: "order.transfer_requested",
  context: { subscriberId: "apparel-email-order-transfer" },
}
