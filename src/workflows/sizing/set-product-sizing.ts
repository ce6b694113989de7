import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../modules/sizing"
import type { ProductSizingChange } from "../../modules/sizing/products/product-sizes"
import { matchProductSizesStep } from "./match-product-sizes"

export type SetProductSizingInput = { product_id: string; change: ProductSizingChange }

/** Keeps what staff said of a product's sizes; undone by what was said before. */
const setProductSizingStep = createStep(
  "apparel-set-product-sizing",
  async ({ product_id, change }: SetProductSizingInput, { container }) => {
    const { products } = container.resolve<SizingModuleService>(SIZING_MODULE)
    const before = await products.readSizing(product_id)
    await products.saveSizing(product_id, change)
    return new StepResponse(product_id, { product_id, before })
  },
  async (saved, { container }) => {
    if (!saved) return
    await container.resolve<SizingModuleService>(SIZING_MODULE).products.saveSizing(saved.product_id, saved.before)
  }
)

/** Keeps what staff said of a product's sizes, and matches its options to the scale. */
export const setProductSizingWorkflow = createWorkflow(
  "apparel-set-product-sizing",
  (input: WorkflowData<SetProductSizingInput>) => {
    const productId = setProductSizingStep(input)
    const product_ids = transform({ productId }, ({ productId: id }) => [id])
    return new WorkflowResponse(matchProductSizesStep({ product_ids }))
  }
)
