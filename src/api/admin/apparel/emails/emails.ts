import type { MedusaContainer } from "@medusajs/framework/types"
import { EMAIL_MODULE, type EmailModuleService } from "../../../../modules/email"

export const emailsOf = (scope: MedusaContainer): EmailModuleService => scope.resolve<EmailModuleService>(EMAIL_MODULE)
