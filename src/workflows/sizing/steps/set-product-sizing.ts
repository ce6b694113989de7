import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE, type SizingModuleService } from "../../../modules/sizing"
import type { ProductSizingChange } from "../../../modules/sizing/products/product-sizes"

export type SetProductSizingInput = { product_id: string; change: ProductSizingChange }

/** Keeps what staff said of a product's sizes; undone by what was said before. */
export const setProductSizingStep = createStep(
  "apparel-set-product-sizing",
  async ({ product_id, change }: SetProductSizingInput, { container }) => {
    const { products } = container.resolve<SizingModuleService>(SIZING_MODULE)
    const before = await products.said(product_id)
    await products.set(product_id, change)
    return new StepResponse(product_id, { product_id, before })
  },
  async (said, { container }) => {
    if (!said) return
    await container.resolve<SizingModuleService>(SIZING_MODULE).products.set(said.product_id, said.before)
  }
)
