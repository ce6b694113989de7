import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { sizingTidying } from "./checks/tidying"
import { SizingModuleService } from "./service"
import "./messages"
import "./core-columns"
import "./personal-data"

export const SIZING_MODULE = "apparel_sizing"

export { SizingModuleService }

registerChecks([sizingTidying])

export default Module(SIZING_MODULE, { service: SizingModuleService })
