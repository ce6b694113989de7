import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  StoreFitProfileResponse,
  StoreFitProfilesDeletedResponse,
  StoreFitProfilesResponse,
} from "../../../../../../types/http/fit"
import { readLocale } from "../../../../../shared/request-locale"
import { sizingOf } from "../../../../../sizing/sizing-of"
import { buildProfileAnswer } from "../../../../../sizing/profile-answer"
import type { CreateProfileBody } from "../../../../../sizing/store-validators"

/** Fit profiles of the customer's household, oldest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreFitProfilesResponse>): Promise<void> {
  const profiles = await sizingOf(req.scope).profiles.list(req.auth_context.actor_id)
  res.json({ fit_profiles: profiles.map((profile) => buildProfileAnswer(profile, readLocale(req))) })
}

/** A new profile, kept from now on. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateProfileBody>,
  res: MedusaResponse<StoreFitProfileResponse>
): Promise<void> {
  const profile = await sizingOf(req.scope).profiles.create(req.auth_context.actor_id, req.validatedBody)
  res.json({ fit_profile: buildProfileAnswer(profile, readLocale(req)) })
}

/** Deletes every profile and all advice, and takes the customer off how their purchases fitted. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreFitProfilesDeletedResponse>
): Promise<void> {
  await sizingOf(req.scope).personal.forget(req.auth_context.actor_id)
  res.json({ object: "fit_profiles", deleted: true })
}
