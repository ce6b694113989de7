import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSizeAssignmentResponse, AdminSizeAssignmentsResponse } from "../../../../types/http/sizing"
import { sizingOf } from "../../../sizing/sizing-of"
import type { AssignmentBody, AssignmentsQuery } from "./validators"

/** Which chart goes where, by target. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AssignmentsQuery>,
  res: MedusaResponse<AdminSizeAssignmentsResponse>
): Promise<void> {
  const { limit, offset } = req.validatedQuery
  const { assignments, count } = await sizingOf(req.scope).assignments.page(req.validatedQuery)
  res.json({ size_assignments: assignments, count, limit, offset })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AssignmentBody>,
  res: MedusaResponse<AdminSizeAssignmentResponse>
): Promise<void> {
  const { assignments } = sizingOf(req.scope)
  const id = await assignments.create(req.validatedBody)
  res.json({ size_assignment: await assignments.open(id) })
}
