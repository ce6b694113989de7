import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { learnFitWorkflow } from "../workflows/sizing"

/** At night: what was kept counts as a fit, every offset is computed anew, old advice is forgotten. */
export default async function sizingOffsets(container: MedusaContainer): Promise<void> {
  const startedAt = performance.now()
  const { result } = await learnFitWorkflow(container).run()
  const { kept, products, brands, forgotten } = result
  const ms = Math.round(performance.now() - startedAt)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `sizing: ${kept} pieces kept, offsets of ${products} products and ${brands} brands, ${forgotten} advices forgotten, ${ms} ms`
    )
}

export const config = { name: "apparel-sizing-offsets", schedule: "15 3 * * *" }
