/** Where an email is. `queued` waits for its next attempt, the last four are final. */
export type EmailStatus = "queued" | "sending" | "sent" | "failed" | "suppressed" | "bounced"

/** An email in the hands of the sender. */
export type TakenEmail = {
  id: string
  template: string
  recipient: string
  locale: string
  data: Record<string, unknown>
  secret: Buffer | null
  is_expired: boolean
  attempts: number
  is_suppressed: boolean
  has_consent: boolean
  /** It reminds of a cart that was completed or deleted since. */
  is_overtaken: boolean
}

/** How an attempt, or what stood in its way, ended. `temporary` and `shop` are tried again. */
export type AttemptOutcome = "sent" | "temporary" | "shop" | "recipient" | "message" | "template"
