import type { LoaderOptions } from "@medusajs/framework/types"
import { setHookRegistration } from "../../../shared/hook-registration"
import { parsePluginOptions } from "../options"

/**
 * Checks the plugin's options at boot and tells the hook files whether to register.
 *
 * Modules load before workflow files, and workflow files get no options: hence the switch in `shared`.
 */
export async function readPluginOptions({ options }: LoaderOptions): Promise<void> {
  setHookRegistration(parsePluginOptions(options).registerHooks)
}
