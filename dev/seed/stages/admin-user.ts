import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import type { SeedContext } from "../context"
import { demoAdmin } from "../demo-accounts"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"
import { ensureLogin } from "./login"

const SUPER_ADMIN = "role_super_admin"

/** The admin user (key: email), as `medusa user` makes one. */
export async function ensureAdminUser(context: SeedContext): Promise<StageOutcome<void>> {
  const { email, password, firstName, lastName } = demoAdmin
  const [found] = await readRows<{ id: string }>(context, { entity: "user", fields: ["id"], filters: { email } })
  let id = found?.id
  if (!id) {
    const { result } = await createUsersWorkflow(context.container).run({
      input: { users: [{ email, first_name: firstName, last_name: lastName, roles: await superAdminRoles(context) }] },
    })
    id = result[0]?.id
  }
  if (!id) throw new Error("seed: Medusa made no user")
  await ensureLogin(context, { actor: "user", actorId: id, email, password })
  return { result: undefined, count: { what: "admin users", wanted: 1, made: found ? 0 : 1 } }
}

async function superAdminRoles({ container }: SeedContext): Promise<string[]> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) return []
  const roles = await container.resolve(Modules.RBAC).listRbacRoles({ id: SUPER_ADMIN })
  return roles.map(({ id }) => id)
}
