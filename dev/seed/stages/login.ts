import { Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../context"

const PROVIDER = "emailpass"

type Login = { actor: "user" | "customer"; actorId: string; email: string; password: string }

/** An email and password login (key: email) for a user or customer that already exists. */
export async function ensureLogin({ container }: SeedContext, { actor, actorId, email, password }: Login): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const actorKey = `${actor}_id`
  const [identity] = await auth.listAuthIdentities({ provider_identities: { entity_id: email, provider: PROVIDER } })
  if (identity?.app_metadata?.[actorKey] === actorId) return
  // Registering again is allowed as long as the identity belongs to nobody: what a killed run leaves.
  const { authIdentity, error } = identity
    ? { authIdentity: identity }
    : await auth.register(PROVIDER, { body: { email, password } })
  if (!authIdentity) throw new Error(`seed: no login for the ${actor}: ${error ?? "unknown"}`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { ...authIdentity.app_metadata, [actorKey]: actorId } })
}
