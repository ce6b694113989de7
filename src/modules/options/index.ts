import { Module } from "@medusajs/framework/utils"
import { readPluginOptions } from "./loaders/read-plugin-options"
import { OptionsModuleService } from "./service"

export const OPTIONS_MODULE = "apparel_options"

export default Module(OPTIONS_MODULE, { service: OptionsModuleService, loaders: [readPluginOptions] })
