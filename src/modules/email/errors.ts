import { defineErrors } from "../../shared/errors"

export const emailErrors = defineErrors({
  TEMPLATE_UNKNOWN: ["not_found", (d: { template: string }) => `There is no email template ${JSON.stringify(d.template)}`],
  TEMPLATE_DATA_INVALID: [
    "invalid_data",
    (d: { template: string; field: string; reason: string }) =>
      `The email template ${d.template} cannot show its data: ${d.field}: ${d.reason}`,
  ],
  TEMPLATE_NOT_FOR_STAFF: [
    "invalid_data",
    (d: { template: string }) => `The template ${JSON.stringify(d.template)} is not one that staff can be named for`,
  ],
  EMAIL_NOT_WRITTEN: [
    "not_found",
    (d: { template: string; order: string }) => `No ${d.template} was written about the order ${d.order}`,
  ],
  EMAIL_NOT_FOUND: ["not_found", (d: { id: string }) => `No email ${d.id}`],
  EMAIL_BUSY: ["unexpected_state", (d: { id: string }) => `Another worker is sending the email ${d.id}`],
  EMAIL_NOT_SENT: ["unexpected_state", (d: { id: string; reason: string }) => `The email ${d.id} was not sent yet: ${d.reason}`],
  EMAIL_UNDER_WAY: ["not_allowed", (d: { id: string }) => `The email ${d.id} is still on its way`],
  EMAIL_SECRET_GONE: [
    "not_allowed",
    (d: { id: string }) => `The link in the email ${d.id} works once; whoever needs it asks for a new one`,
  ],
  EMAIL_ERASED: ["not_allowed", (d: { id: string }) => `The email ${d.id} was erased with the person it went to`],
  SECRET_KEY_MISSING: ["invalid_data", () => "Set the option email.secretKey: http.jwtSecret is no text to make a key from"],
  UNSUBSCRIBE_LINK_INVALID: ["not_allowed", () => "This link was not made by the shop, or is cut off"],
  CONFIRMATION_LINK_INVALID: ["not_allowed", () => "This link was used, is too old, or was not made by the shop"],
  ADDRESS_INVALID: ["invalid_data", (d: { field: string }) => `Invalid request: '${d.field}' must be an email address`],
  CART_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no open cart ${d.id}`],
  CART_HAS_NO_EMAIL: ["not_allowed", (d: { id: string }) => `The cart ${d.id} has no email address yet`],
  CUSTOMER_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no customer ${d.id} with an email address`],
  LOCALE_INVALID: ["invalid_data", (d: { locale: string }) => `${JSON.stringify(d.locale)} is no locale, such as de or de-AT`],
  TEXT_MISSING: [
    "unexpected_state",
    (d: { locale: string; text: string }) =>
      `The language ${d.locale} lacks the text ${d.text} and no other language stands in for it; add it with emails.texts()`,
  ],
})
