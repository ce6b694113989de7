import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { queueSecretEmailWorkflow } from "../workflows/email"

type Reset = { entity_id: string; actor_type: string; token: string }

export default async function emailPasswordReset({ event, container }: SubscriberArgs<Reset>): Promise<void> {
  const { entity_id, actor_type, token } = event.data
  await queueSecretEmailWorkflow(container).run({ input: { kind: "reset", entity_id, actor_type, token } })
}

export const config: SubscriberConfig = {
  event: "auth.password_reset",
  context: { subscriberId: "apparel-email-password-reset" },
}
