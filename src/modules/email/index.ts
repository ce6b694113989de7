import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { emailChecks } from "./checks"
import { EMAIL_MODULE } from "./options"
import { EmailModuleService } from "./service"
import "./messages"
import "./core-columns"

export { isEmailAddress } from "./email-address"
export { emailErrors } from "./errors"
export { fillLink } from "./links"
export type { EmailOptions } from "./options"
export { buildIdempotencyKey, type NewEmail } from "./queue-emails"
export { clientOf } from "./request-counts"
export type { OpenDeadLetters } from "./reports/dead-letter-report"
export { personName } from "./templates/person-name"
export { EMAIL_MODULE, EmailModuleService }

registerChecks(emailChecks)

export default Module(EMAIL_MODULE, { service: EmailModuleService })
