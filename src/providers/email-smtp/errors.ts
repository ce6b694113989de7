import { defineErrors } from "../../shared/errors"

export const emailSmtpErrors = defineErrors({
  EMAIL_CONTENT_MISSING: [
    "invalid_data",
    (d: { template: string }) =>
      `A notification by e-mail needs content.subject and content.html or content.text; template ${d.template} came without`,
  ],
  EMAIL_SENDER_MISSING: [
    "invalid_data",
    (_: object) => "Neither the notification nor the options of email-smtp name a sender (from)",
  ],
  EMAIL_PROVIDER_DATA_INVALID: [
    "invalid_data",
    (d: { issues: string }) => `provider_data of a notification by e-mail: ${d.issues}`,
  ],
  EMAIL_REFUSED: ["invalid_data", (d: { reason: string }) => `The e-mail can never be sent: ${d.reason}`],
  EMAIL_NOT_SENT: ["unexpected_state", (d: { reason: string }) => `The e-mail was not sent: ${d.reason}`],
})
