import type { MessageData } from "../../modules/messaging"
import { MathBN } from "@medusajs/framework/utils"
import { paymentHintErrors } from "./errors"
import type { paymentHint } from "./messages/payment-hint"

type Hint = MessageData<typeof paymentHint>

export type HintedPayment = {
  id: string
  provider_id: string
  data: Record<string, unknown> | null
  amount: number
  currency_code: string
  captured_at: string | null
  canceled_at: string | null
}

/**
 * The payment that a hint is about: the only one that is not canceled, of several the only one not yet captured.
 *
 * @throws PAYMENT_NOT_FOUND, or PAYMENT_AMOUNT_DIFFERS when the hint names another sum than an uncaptured one has.
 */
export function choosePayment(payments: HintedPayment[], hint: Hint): HintedPayment {
  const alive = payments.filter(({ canceled_at }) => !canceled_at)
  const [payment, another] = alive.length > 1 ? alive.filter(({ captured_at }) => !captured_at) : alive
  if (!payment || another) throw paymentHintErrors.PAYMENT_NOT_FOUND({ of: String(hint.payment_id ?? hint.order_id) })
  if (!payment.captured_at && !isAbout(hint, payment)) throw paymentHintErrors.PAYMENT_AMOUNT_DIFFERS({ payment: payment.id })
  return payment
}

/**
 * Nothing but the provider's own word lets a payment count as captured; `status` is undefined when it gave none.
 *
 * @throws PAYMENT_NOT_CONFIRMED
 */
export function mustBeCaptured({ id, provider_id }: HintedPayment, status: string | undefined): void {
  if (status !== "captured") throw paymentHintErrors.PAYMENT_NOT_CONFIRMED({ payment: id, provider: provider_id })
}

function isAbout({ amount, currency_code }: Hint, payment: HintedPayment): boolean {
  const isSameAmount = amount === undefined || MathBN.eq(amount, payment.amount)
  return isSameAmount && (currency_code === undefined || currency_code.toLowerCase() === payment.currency_code)
}
