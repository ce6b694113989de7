import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** Lets in whose account still exists: the engine's tokens stay valid for a day, also those of a customer who was deleted. */
export async function requireLivingCustomer(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { id: req.auth_context.actor_id } })
  if (data.length > 0) return next()
  next(new MedusaError(MedusaError.Types.UNAUTHORIZED, "The account of this login does not exist any more"))
}
