import { buildCatalog } from "./catalog/build-catalog"
import type { SeedContext } from "./context"
import { readRows } from "./read-rows"

/** The database holds another shop's products; nothing was changed. */
export class ForeignProductsError extends Error {
  override name = "ForeignProductsError"
}

/** @throws ForeignProductsError when any product is not one of ours. */
export async function refuseForeignProducts(context: SeedContext): Promise<void> {
  const ours = new Set(buildCatalog().map(({ handle }) => handle))
  const rows = await readRows<{ handle: string }>(context, {
    entity: "product",
    fields: ["handle"],
    pagination: { take: ours.size + 1, skip: 0 },
  })
  const foreign = rows.find(({ handle }) => !ours.has(handle))
  if (!foreign) return
  throw new ForeignProductsError(
    `seed: refused, this database already holds products that are not the demo's (for example "${foreign.handle}"). ` +
      "Use an empty database, or --force to add the demo shop to this one."
  )
}
