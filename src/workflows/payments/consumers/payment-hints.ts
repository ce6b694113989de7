import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { consumers, type HandlingConsumer, type MessageData } from "../../../modules/messaging"
import { askProvider } from "../ask-provider"
import { findOrder } from "../../commerce-events"
import { choosePayment, mustBeCaptured, type HintedPayment } from "../verify-capture"
import type { paymentHint } from "../messages/payment-hint"

type Hint = MessageData<typeof paymentHint>

const FIELDS = ["id", "provider_id", "data", "amount", "currency_code", "captured_at", "canceled_at"]

/**
 * Records a payment as captured once its provider, asked by us, says that it is; the message alone proves nothing. Does
 * nothing to a captured payment.
 */
export const paymentHints: HandlingConsumer<Hint> = {
  name: "payment-hints",
  messages: ["payment_success"],
  from: "inbound",
  prefetch: 5,
  async handle({ data: hint }, { container }) {
    const payment = choosePayment(await paymentsOf(container, hint), hint)
    if (payment.captured_at) return
    mustBeCaptured(payment, await askProvider(container, payment))
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
  },
}

async function paymentsOf(container: MedusaContainer, { payment_id: id, order_id }: Hint): Promise<HintedPayment[]> {
  if (id === undefined) {
    const fields = FIELDS.map((field) => `payment_collections.payments.${field}`)
    const order = await findOrder<{ payment_collections: { payments: HintedPayment[] }[] }>(container, { order_id }, fields)
    return order.payment_collections.flatMap(({ payments }) => payments)
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = (await query.graph({ entity: "payment", fields: FIELDS, filters: { id } })) as { data: unknown[] }
  return data as HintedPayment[] // what FIELDS ask for
}

consumers.register(paymentHints)
