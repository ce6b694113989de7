import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { messagingChecks } from "./checks"
import { MESSAGING_MODULE } from "./options"
import { MessagingModuleService } from "./service"

registerChecks(messagingChecks)

export { MESSAGING_MODULE, MessagingModuleService }

export default Module(MESSAGING_MODULE, { service: MessagingModuleService })
