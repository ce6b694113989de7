import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { EmailSmtpNotificationService } from "./service"

export { EmailSmtpNotificationService }

export default ModuleProvider(Modules.NOTIFICATION, { services: [EmailSmtpNotificationService] })
