import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFitProfileDeletedResponse, StoreFitProfileResponse } from "../../../../../../../types/http/fit"
import { readLocale } from "../../../../../../shared/request-locale"
import { sizingOf } from "../../../../../../sizing/sizing-of"
import { buildProfileAnswer } from "../../../../../../sizing/profile-answer"
import type { UpdateProfileBody } from "../../../../../../sizing/store-validators"

/** One of the customer's own profiles. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreFitProfileResponse>): Promise<void> {
  const profile = await sizingOf(req.scope).profiles.open(req.auth_context.actor_id, req.params["id"] ?? "")
  res.json({ fit_profile: buildProfileAnswer(profile, readLocale(req)) })
}

/** Changes what is sent; measurements and usual sizes are replaced as a whole. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateProfileBody>,
  res: MedusaResponse<StoreFitProfileResponse>
): Promise<void> {
  const { profiles } = sizingOf(req.scope)
  const profile = await profiles.update(req.auth_context.actor_id, req.params["id"] ?? "", req.validatedBody)
  res.json({ fit_profile: buildProfileAnswer(profile, readLocale(req)) })
}

/** Deletes a profile with the advice that was given to it. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreFitProfileDeletedResponse>
): Promise<void> {
  const id = req.params["id"] ?? ""
  await sizingOf(req.scope).profiles.remove(req.auth_context.actor_id, id)
  res.json({ id, object: "fit_profile", deleted: true })
}
