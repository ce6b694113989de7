import { Module } from "@medusajs/framework/utils"
import { MessagingModuleService } from "./service"

export const MESSAGING_MODULE = "apparel_messaging"

export { MessagingModuleService }

export default Module(MESSAGING_MODULE, { service: MessagingModuleService })
