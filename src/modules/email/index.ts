import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { emailChecks } from "./checks"
import { EmailModuleService } from "./service"
import "./messages"

export const EMAIL_MODULE = "apparel_email"

export { buildIdempotencyKey, type NewEmail } from "./queue-emails"
export type { OpenDeadLetters } from "./reports/dead-letter-report"
export { EmailModuleService }

registerChecks(emailChecks)

export default Module(EMAIL_MODULE, { service: EmailModuleService })
