import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MESSAGING_MODULE, type MessagingModuleService } from "../../../../modules/messaging"

export const messagingOf = (scope: MedusaContainer): MessagingModuleService =>
  scope.resolve<MessagingModuleService>(MESSAGING_MODULE)

/** Writes down who opened the personal data of what. */
export function logReveal(scope: MedusaContainer, who: string, what: string): void {
  scope.resolve(ContainerRegistrationKeys.LOGGER).info(`messaging: ${who} opened the personal data of ${what}`)
}
