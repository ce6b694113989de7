import type { CartDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { completeCartValidate } from "medusa-plugin-apparel/workflows"

const MOST_PIECES = 20

// Core takes one handler per hook. With the option `registerHooks: false` it is this one, and ours runs where you call it.
completeCartWorkflow.hooks.validate(async (input, context) => {
  await completeCartValidate(input, context)

  // A rule of your own.
  const { items = [] } = input.cart as CartDTO
  const pieces = items.reduce((sum, { quantity }) => sum + Number(quantity), 0)
  if (pieces <= MOST_PIECES) return
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `We pack at most ${MOST_PIECES} pieces in one order, not ${pieces}`)
})
