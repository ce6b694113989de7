import type { AdminEmail, AdminEmailAttempt, EmailStatus } from "../../types/http/email"
import { titleFromCode } from "../shared/names"
import type { BadgeStyle } from "../shared/state-badge"

export const EMAIL_STATUS = {
  queued: { color: "blue", label: "Waiting" },
  sending: { color: "blue", label: "Being sent" },
  sent: { color: "green", label: "Sent" },
  failed: { color: "red", label: "Failed" },
  suppressed: { color: "grey", label: "Not sent" },
  bounced: { color: "orange", label: "Bounced" },
} as const satisfies Record<EmailStatus, BadgeStyle>

const NOT_SENT: Partial<Record<string, string>> = {
  ADDRESS_SUPPRESSED: "Not sent: address blocked",
  NO_CONSENT: "Not sent: no consent",
}

/** A state and, for what was kept back, why. */
export const describeState = (status: EmailStatus, errorCode: string | null): string =>
  (status === "suppressed" && NOT_SENT[errorCode ?? ""]) || EMAIL_STATUS[status].label

/** Why an email cannot be sent again yet, or undefined when it can. */
export function explainNoResend({ status }: Pick<AdminEmail, "status">): string | undefined {
  if (status === "queued") return "It still waits to be sent."
  if (status === "sending") return "It is being sent right now."
  return undefined
}

export const OUTCOME = {
  sent: { color: "green", label: "Accepted" },
  temporary: { color: "orange", label: "Not now" },
  shop: { color: "red", label: "Shop refused" },
  recipient: { color: "red", label: "Address refused" },
  message: { color: "red", label: "Email refused" },
  template: { color: "red", label: "Could not be written" },
} as const satisfies Record<AdminEmailAttempt["outcome"], BadgeStyle>

/** Names that are not the title already. */
const TITLES: Partial<Record<string, string>> = {
  "order-changed": "Order changed",
  "order-canceled": "Order canceled",
  "shipment-sent": "Parcel on its way",
  "order-delivered": "Parcel delivered",
  "customer-welcome": "Welcome",
  "email-verification": "Confirm the email address",
  "order-transfer": "Order moved to another account",
  "consent-confirmation": "Confirm the consent to offers",
  "abandoned-cart-first": "Forgotten cart, first reminder",
  "abandoned-cart-second": "Forgotten cart, second reminder",
  "staff-password-reset": "Password reset for staff",
  "staff-invite": "Invitation to the team",
  "staff-new-order": "New order",
  "staff-low-stock": "Low stock",
  "staff-dead-letters": "Stuck messages",
  "staff-daily-report": "Daily report",
}

/** `order-confirmation` → `Order confirmation`; a host's template is called by its own name. */
export const templateTitle = (name: string): string => TITLES[name] ?? titleFromCode(name)

/** Emails to staff whose recipients are chosen on this page, and what brings each about. */
export const STAFF_EMAILS = [
  { template: "staff-new-order", about: "Whenever somebody orders." },
  { template: "staff-low-stock", about: "When sizes are about to sell out." },
  { template: "staff-dead-letters", about: "When messages to or from other systems are stuck." },
  { template: "staff-daily-report", about: "The day in numbers." },
] as const

const languages = new Intl.DisplayNames(["en"], { type: "language", languageDisplay: "standard" })

/** `de-AT` → `German (Austria)`; what is no locale stays as it is. */
export function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale
  } catch {
    return locale // integrators write this field, and a page must not break on it
  }
}

/** What the mail server said, with its code in front where its words leave it out. */
export function formatServerAnswer({ smtp_code: code, response }: AdminEmailAttempt): string {
  if (code === null || response?.startsWith(String(code))) return response ?? "No answer"
  return response === null ? String(code) : `${code} ${response}`
}
