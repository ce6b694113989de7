import { Module } from "@medusajs/framework/utils"
import { guardRequests } from "./loaders/guard-requests"
import { readPluginOptions } from "./loaders/read-plugin-options"
import { OptionsModuleService } from "./service"

export const OPTIONS_MODULE = "apparel_options"

export default Module(OPTIONS_MODULE, { service: OptionsModuleService, loaders: [readPluginOptions, guardRequests] })
