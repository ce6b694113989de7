import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readSettings } from "../../src/settings"

/** Where Medusa keeps picture addresses, snapshots in carts and orders included. */
const columns = [
  ["image", "url"],
  ["product", "thumbnail"],
  ["product_variant", "thumbnail"],
  ["cart_line_item", "thumbnail"],
  ["order_line_item", "thumbnail"],
] as const

/**
 * Points the demo pictures at the shop's present public address; returns how many addresses changed.
 *
 * Medusa stores picture addresses absolute, so they go stale when the shop moves to another host or port. Only files
 * the seed made are touched. Plain SQL: no event is sent, caches that are warm keep the old address until they expire.
 */
export async function rewritePictureOrigin(container: MedusaContainer, publicUrl: string): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { origin } = new URL(publicUrl)
  let changed = 0
  for (const [table, column] of columns) {
    changed += await knex(table)
      .where(column, "~", "^https?://[^/]+/static/[0-9]+-hypex-")
      .whereNot(column, "like", `${origin}/static/%`)
      .update({ [column]: knex.raw("regexp_replace(??, ?, ?)", [column, "^https?://[^/]+", origin]) })
  }
  return changed
}

/** Script of `medusa exec ./dev/seed/picture-origin.js`: moves the pictures to MEDUSA_BACKEND_URL. */
export default async function run({ container }: ExecArgs): Promise<void> {
  const { http } = readSettings(process.env)
  const changed = await rewritePictureOrigin(container, http.publicUrl)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`seed: ${changed} picture addresses moved to ${new URL(http.publicUrl).origin}`)
}
