import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { messagingChecks } from "./checks"
import { MessagingModuleService } from "./service"

export const MESSAGING_MODULE = "apparel_messaging"

registerChecks(messagingChecks)

export { MessagingModuleService }

export default Module(MESSAGING_MODULE, { service: MessagingModuleService })
