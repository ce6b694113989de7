import type { UpdateProductOptionValueDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"

export type MatchProductSizesInput = { product_ids: string[] }

/**
 * Finds out which sizes the products' options mean, and puts the engine's option values into the scale's order. Returns how
 * many values match nothing. Nothing to undo: the next match says the same.
 */
export const matchProductSizesStep = createStep(
  "apparel-match-product-sizes",
  async ({ product_ids }: MatchProductSizesInput, { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const engine = container.resolve(Modules.PRODUCT)
    let unmatched = 0
    for (const id of product_ids) {
      const match = await sizing.products.match(id)
      // Value by value: a whole option is written with the values as they were read, which undoes a rename in between.
      for (const { option_value_id, rank } of match.ranks) {
        const ranked: UpdateProductOptionValueDTO & { rank: number } = { rank } // the type of the engine forgets it
        await engine.updateProductOptionValues(option_value_id, ranked)
      }
      unmatched += match.unmatched.length
    }
    return new StepResponse({ unmatched })
  }
)

/** Finds out anew which sizes the options of products mean. */
export const matchProductSizesWorkflow = createWorkflow(
  "apparel-match-product-sizes",
  (input: WorkflowData<MatchProductSizesInput>) => new WorkflowResponse(matchProductSizesStep(input))
)
