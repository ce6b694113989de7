import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PRIVACY_MODULE, type PrivacyModuleService } from "../../modules/privacy"

/**
 * One turn of an erasure; whether it is done. A failure is logged and stands in the erasure, and a later turn goes on: there
 * is nothing to undo, what is erased is erased.
 */
export async function takeTurn(container: MedusaContainer, id: string): Promise<boolean> {
  try {
    return (await container.resolve<PrivacyModuleService>(PRIVACY_MODULE).erasures.carryOut(id)).status === "done"
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown fault"
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`privacy: the erasure ${id} failed, it is tried again: ${name}`)
    return false
  }
}
