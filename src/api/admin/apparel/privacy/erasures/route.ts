import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminErasureResponse, AdminErasuresResponse } from "../../../../../types/http/privacy"
import { erasePersonWorkflow } from "../../../../../workflows/privacy"
import { privacyOf, toAdminErasure, toPersonQuery } from "../privacy-responses"
import type { EraseBody, ErasuresQuery } from "../validators"

/** Erasures of a customer, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ErasuresQuery>,
  res: MedusaResponse<AdminErasuresResponse>
): Promise<void> {
  const erasures = await privacyOf(req.scope).erasures.list(req.validatedQuery["customer_id"])
  res.json({ erasures: erasures.map(toAdminErasure) })
}

/** Erases what the slices hold about a person; what takes longer than a request goes on without it. */
export async function POST(req: AuthenticatedMedusaRequest<EraseBody>, res: MedusaResponse<AdminErasureResponse>): Promise<void> {
  const { confirm, ...person } = req.validatedBody
  const by = req.auth_context.actor_id
  const { result } = await erasePersonWorkflow(req.scope).run({ input: { query: toPersonQuery(person), by, confirm } })
  req.scope.resolve(ContainerRegistrationKeys.LOGGER).info(`privacy: ${by} asked for the erasure ${result}`)
  res.json({ erasure: toAdminErasure(await privacyOf(req.scope).erasures.open(result)) })
}
