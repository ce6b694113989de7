import type { Attempt, ListedEmail, OpenedEmail } from "../../../../modules/email/email-list"
import type { Suppression } from "../../../../modules/email/suppressions"
import type { AdminEmail, AdminEmailAttempt, AdminEmailResponse, AdminSuppression } from "../../../../types/http/email"

/** An email of the list, as the answer shows it. */
export const toAdminEmail = (email: ListedEmail): AdminEmail => ({
  id: email.id,
  template: email.template,
  recipient: email.recipient,
  locale: email.locale,
  status: email.status,
  subject: email.subject,
  order_id: email.orderId,
  attempts: email.attempts,
  last_error: email.lastError,
  created_at: email.createdAt.toISOString(),
  sent_at: email.sentAt?.toISOString() ?? null,
})

/** An opened email, as the answer shows it. */
export const toOpenedAdminEmail = (email: OpenedEmail): AdminEmailResponse["email"] => ({
  ...toAdminEmail(email),
  html: email.html,
  plain: email.plain,
  message_id: email.messageId,
  resend_of: email.resendOf,
  last_error_code: email.lastErrorCode,
  attempts_made: email.attemptsMade.map(toAdminAttempt),
})

const toAdminAttempt = ({ number, outcome, smtpCode, response, ms, endedAt }: Attempt): AdminEmailAttempt => ({
  number,
  outcome,
  smtp_code: smtpCode,
  response,
  ms,
  ended_at: endedAt.toISOString(),
})

/** A blocked address, as the answer shows it. */
export const toAdminSuppression = ({ address, refusals, reason, suppressedAt }: Suppression): AdminSuppression => ({
  address,
  refusals,
  reason,
  suppressed_at: suppressedAt.toISOString(),
})
