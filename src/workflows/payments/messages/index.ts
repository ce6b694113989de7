import { messages } from "../../../modules/messaging"
import { paymentHint } from "./payment-hint"

messages.register(paymentHint)

export type PaymentRequest = typeof paymentHint
