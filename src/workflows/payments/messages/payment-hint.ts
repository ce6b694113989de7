import { z } from "@medusajs/framework/zod"
import { defineIncoming, needsOneOf } from "../../../modules/messaging"

export const paymentHint = defineIncoming({
  name: "payment_success",
  version: 1,
  kind: "command",
  routingKey: "payment.success.v1",
  summary: "Hints that a payment came in. The shop asks the provider before it believes it.",
  data: needsOneOf(
    z.strictObject({
      payment_id: z.string().min(1).max(64).optional(),
      order_id: z.string().min(1).max(64).optional(),
      provider_reference: z.string().min(1).max(255).optional().describe("The provider's own name of the payment"),
      amount: z.number().positive().optional().describe("Decimal in major units; when it differs, nothing is captured"),
      currency_code: z
        .string()
        .regex(/^[a-zA-Z]{3}$/)
        .optional()
        .describe("ISO 4217"),
    }),
    ["payment_id", "order_id"]
  ),
  example: {
    order_id: "order_01JD0000000000000000000001",
    provider_reference: "pi_3Example",
    amount: 47.6,
    currency_code: "eur",
  },
  availability: "available",
})
