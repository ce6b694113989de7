import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { matchStaleProductsWorkflow } from "../workflows/sizing"

const PAGE = 200

/** After a scale changed, matches its products anew, page by page; silent while there are none. */
export default async function sizingMatch(container: MedusaContainer): Promise<void> {
  let matched = 0
  for (let page = PAGE; page === PAGE; matched += page) {
    const { result } = await matchStaleProductsWorkflow(container).run({ input: PAGE })
    page = result
  }
  if (matched === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`sizing: matched ${matched} products to their changed scales`)
}

export const config = { name: "apparel-sizing-match", schedule: "* * * * *" }
