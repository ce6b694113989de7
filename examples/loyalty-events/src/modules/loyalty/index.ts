import { Module } from "@medusajs/framework/utils"
import { LoyaltyModuleService } from "./service"
import "./points-earned"

export const LOYALTY_MODULE = "loyalty"

export default Module(LOYALTY_MODULE, { service: LoyaltyModuleService })
