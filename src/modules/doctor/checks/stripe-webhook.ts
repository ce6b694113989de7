import { failInProduction, pass, type Check } from "../../../shared/checks"

export const stripeWebhook: Check = {
  name: "stripe_webhook",
  kind: "configuration",
  run(deployment) {
    const { hasApiKey, hasWebhookSecret } = deployment.stripe
    if (!hasApiKey) return pass("Stripe is off")
    if (hasWebhookSecret) return pass("Stripe's webhooks are verified")
    const remedy =
      "Set `webhookSecret` of the Stripe provider in `modules` of medusa-config.ts (STRIPE_WEBHOOK_SECRET): without it no payment is ever confirmed by webhook"
    return failInProduction(deployment, "Stripe has an API key but no webhook secret", remedy)
  },
}
