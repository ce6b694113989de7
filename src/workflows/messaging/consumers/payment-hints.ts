import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { IncomingData } from "../../../modules/messaging/catalogue/incoming"
import type { HandlingConsumer } from "../../../modules/messaging/consumers/define-consumer"
import { consumers } from "../../../modules/messaging/consumers/registry"
import { askProvider } from "../ask-provider"
import { inboundErrors } from "../errors"
import { findOrder } from "../find-order"

type Hint = IncomingData<"payment_success">

type HintedPayment = {
  id: string
  provider_id: string
  data: Record<string, unknown> | null
  amount: number
  currency_code: string
  captured_at: string | null
  canceled_at: string | null
}

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
    const payment = await findPayment(container, hint)
    if (payment.captured_at) return
    if (!isAbout(hint, payment)) throw inboundErrors.PAYMENT_AMOUNT_DIFFERS({ payment: payment.id })
    if ((await askProvider(container, payment)) !== "captured")
      throw inboundErrors.PAYMENT_NOT_CONFIRMED({ payment: payment.id, provider: payment.provider_id })
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
  },
}

/** @throws PAYMENT_NOT_FOUND, also when the order has several payments that it could be, or none that is not canceled. */
async function findPayment(container: MedusaContainer, hint: Hint): Promise<HintedPayment> {
  const payments = (await paymentsOf(container, hint)).filter(({ canceled_at }) => !canceled_at)
  const [payment, another] = payments.length > 1 ? payments.filter(({ captured_at }) => !captured_at) : payments
  if (payment && !another) return payment
  throw inboundErrors.PAYMENT_NOT_FOUND({ of: String(hint.payment_id ?? hint.order_id) })
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

function isAbout({ amount, currency_code }: Hint, payment: HintedPayment): boolean {
  const isSameAmount = amount === undefined || MathBN.eq(amount, payment.amount)
  return isSameAmount && (currency_code === undefined || currency_code.toLowerCase() === payment.currency_code)
}

consumers.register(paymentHints)
