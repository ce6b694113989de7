import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { queueSecretEmailWorkflow } from "../workflows/email"

export default async function emailInvite({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueSecretEmailWorkflow(container).run({ input: { kind: "invite", id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: ["invite.created", "invite.resent"],
  context: { subscriberId: "apparel-email-invite" },
}
