import type { MedusaContainer } from "@medusajs/framework/types"
import { SIZING_MODULE, type SizingModuleService } from "../modules/sizing"

export const sizingOf = (scope: MedusaContainer): SizingModuleService => scope.resolve<SizingModuleService>(SIZING_MODULE)
