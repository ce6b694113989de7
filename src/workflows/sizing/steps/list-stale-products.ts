import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../../modules/sizing"

/** Products whose scale changed since their options were matched, at most `limit`. */
export const listStaleProductsStep = createStep("apparel-list-stale-products", async (limit: number, { container }) => {
  return new StepResponse(await container.resolve<SizingModuleService>(SIZING_MODULE).products.stale(limit))
})
