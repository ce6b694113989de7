import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { queueSecretEmailWorkflow } from "../workflows/email"

type Verification = { entity_id: string; entity_type: string; code: string; expires_at: string }

export default async function emailVerification({ event, container }: SubscriberArgs<Verification>): Promise<void> {
  const { entity_id, entity_type, code, expires_at } = event.data
  await queueSecretEmailWorkflow(container).run({ input: { kind: "verification", entity_id, entity_type, code, expires_at } })
}

export const config: SubscriberConfig = {
  event: "auth.verification_requested",
  context: { subscriberId: "apparel-email-verification" },
}
