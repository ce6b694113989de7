/** Times are ISO 8601 in UTC. */

export type EmailStatus = "queued" | "sending" | "sent" | "failed" | "suppressed" | "bounced"

/** An email as the list shows it. */
export type AdminEmail = {
  id: string
  template: string
  recipient: string
  /** BCP 47 */
  locale: string
  status: EmailStatus
  subject: string | null
  order_id: string | null
  attempts: number
  last_error: string | null
  created_at: string
  sent_at: string | null
}

/** One conversation with the mail server. */
export type AdminEmailAttempt = {
  number: number
  outcome: "sent" | "temporary" | "shop" | "recipient" | "message" | "template"
  smtp_code: number | null
  /** What the server said. */
  response: string | null
  ms: number
  ended_at: string
}

/** `GET /admin/apparel/emails`. */
export type AdminEmailsResponse = {
  emails: AdminEmail[]
  /** The `cursor` of the next page; null on the last one. */
  next_cursor: string | null
}

/** `GET /admin/apparel/emails/:id`: with the copy as sent, in which secrets are hidden. */
export type AdminEmailResponse = {
  email: AdminEmail & {
    html: string | null
    plain: string | null
    message_id: string | null
    resend_of: string | null
    last_error_code: string | null
    attempts_made: AdminEmailAttempt[]
  }
}

/** `POST .../emails/:id/resend` and `POST .../templates/:name/send-test`: the new email. */
export type AdminEmailQueuedResponse = { id: string }

/** `GET /admin/apparel/emails/templates`. */
export type AdminEmailTemplatesResponse = {
  templates: { name: string; audience: "customer" | "staff"; is_marketing: boolean }[]
  locales: string[]
}

/** `POST .../templates/:name/preview`. */
export type AdminEmailPreviewResponse = { subject: string; html: string; text: string; locale: string }

export type AdminSuppression = { address: string; refusals: number; reason: string; suppressed_at: string }

/** `GET /admin/apparel/emails/suppressions`: newest first, at most 1,000. */
export type AdminSuppressionsResponse = { suppressions: AdminSuppression[] }

/** `GET, POST /admin/apparel/emails/staff`: who gets which message to staff. */
export type AdminEmailStaffResponse = { staff: { template: string; addresses: string[] }[] }

/** `POST /store/apparel/carts/:id/email-consent` and `.../customers/me/email-consent`: what was said, whatever holds. */
export type StoreEmailConsentResponse = { has_consent: boolean }
