import { abandonedCartFirst } from "./abandoned-cart"
import { abandonedCartSecond } from "./abandoned-cart"
import { consentConfirmation } from "./consent-confirmation"
import { customerWelcome } from "./customer-welcome"
import { emailVerification } from "./email-verification"
import { exchangeCreated } from "./exchange-created"
import { orderCanceled } from "./order-canceled"
import { orderChanged } from "./order-changed"
import { orderConfirmation } from "./order-confirmation"
import { orderDelivered } from "./order-delivered"
import { orderTransfer } from "./order-transfer"
import { passwordReset } from "./password-reset"
import { paymentFailed } from "./payment-failed"
import { paymentReceived } from "./payment-received"
import { refundIssued } from "./refund-issued"
import { returnReceived } from "./return-received"
import { returnRequested } from "./return-requested"
import { shipmentSent } from "./shipment-sent"
import { staffDailyReport } from "./staff-daily-report"
import { staffDeadLetters } from "./staff-dead-letters"
import { staffInvite } from "./staff-invite"
import { staffLowStock } from "./staff-low-stock"
import { staffNewOrder } from "./staff-new-order"
import { staffPasswordReset } from "./password-reset"
import type { EmailTemplate } from "./define-template"
import type { Texts } from "../texts/texts"

/** Ours, by name; each has its section of texts. */
export const templates = {
  "order-confirmation": orderConfirmation,
  "payment-received": paymentReceived,
  "payment-failed": paymentFailed,
  "order-changed": orderChanged,
  "order-canceled": orderCanceled,
  "shipment-sent": shipmentSent,
  "order-delivered": orderDelivered,
  "return-requested": returnRequested,
  "return-received": returnReceived,
  "refund-issued": refundIssued,
  "exchange-created": exchangeCreated,
  "customer-welcome": customerWelcome,
  "password-reset": passwordReset,
  "email-verification": emailVerification,
  "order-transfer": orderTransfer,
  "consent-confirmation": consentConfirmation,
  "abandoned-cart-first": abandonedCartFirst,
  "abandoned-cart-second": abandonedCartSecond,
  "staff-password-reset": staffPasswordReset,
  "staff-invite": staffInvite,
  "staff-new-order": staffNewOrder,
  "staff-low-stock": staffLowStock,
  "staff-dead-letters": staffDeadLetters,
  "staff-daily-report": staffDailyReport,
} satisfies Record<Exclude<keyof Texts, "common" | "order">, EmailTemplate>

export type TemplateName = keyof typeof templates
