import type { MedusaContainer } from "@medusajs/framework/types"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"

/** The sizing service behind a request. */
export const sizingOf = (scope: MedusaContainer): SizingModuleService => scope.resolve<SizingModuleService>(SIZING_MODULE)
