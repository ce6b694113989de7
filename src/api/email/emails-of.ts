import type { MedusaContainer } from "@medusajs/framework/types"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"

/** The email service behind a request. */
export const emailsOf = (scope: MedusaContainer): EmailModuleService => scope.resolve<EmailModuleService>(EMAIL_MODULE)
