import { parsePluginOptions, type PluginOptions } from "./options"

/** Holds what is not one feature's alone in the plugin's options. */
export class OptionsModuleService {
  readonly registerHooks: PluginOptions["registerHooks"]

  constructor(_container: unknown, rawOptions: unknown) {
    this.registerHooks = parsePluginOptions(rawOptions).registerHooks
  }
}
