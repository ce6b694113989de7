import { defineErrors } from "../../shared/errors"

export const emailSmtpErrors = defineErrors({
  EMAIL_CONTENT_MISSING: [
    "invalid_data",
    (d: { template: string }) =>
      `A notification by email needs content.subject and content.html or content.text; template ${d.template} came without`,
  ],
  EMAIL_SENDER_MISSING: [
    "invalid_data",
    (_: object) => "Neither the notification nor the options of email-smtp name a sender (from)",
  ],
  EMAIL_PROVIDER_DATA_INVALID: [
    "invalid_data",
    (d: { issues: string }) => `provider_data of a notification by email: ${d.issues}`,
  ],
  EMAIL_REFUSED: ["invalid_data", (d: { reason: string }) => `The email can never be sent: ${d.reason}`],
  EMAIL_NOT_SENT: ["unexpected_state", (d: { reason: string }) => `The email was not sent: ${d.reason}`],
})
