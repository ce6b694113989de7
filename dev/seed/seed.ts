import { buildCatalog } from "./catalog/build-catalog"
import type { SeedContext } from "./context"
import { refuseForeignProducts } from "./guard"
import { pictureFiles } from "./pictures/picture-files"
import { markSeedBegun, markSeedCompleted, readSeedState, SEED_VERSION } from "./seed-record"
import { must, runStage } from "./stage"
import { ensureAdminUser } from "./stages/admin-user"
import { ensureCustomer } from "./stages/customer"
import { ensureFitFeedback } from "./stages/fit-feedback"
import { ensureInventory } from "./stages/inventory"
import { ensureLocations } from "./stages/locations"
import { ensureOptions } from "./stages/options"
import { ensureOrders } from "./stages/orders"
import { ensureProductSizing } from "./stages/product-sizing"
import { ensureProducts, removeHalfMadeProducts } from "./stages/products"
import { ensureRegions } from "./stages/regions"
import { ensureReturnReasons } from "./stages/return-reasons"
import { ensureSalesChannel } from "./stages/sales-channel"
import { ensureShipping } from "./stages/shipping"
import { ensureSizeCharts } from "./stages/size-charts"
import { ensureStoreDefaults } from "./stages/store-defaults"
import { ensureTaxes } from "./stages/taxes"
import { ensureTaxonomy } from "./stages/taxonomy"

/**
 * Makes the demo shop complete, whatever is already there; a finished shop is left at once.
 *
 * Every stage looks its rows up by natural key first, so a run that was killed is finished by the next one.
 *
 * @throws ForeignProductsError when the products belong to another shop and `isForced` is false.
 */
export async function seedHypex(
  context: SeedContext,
  { isForced = false }: { isForced?: boolean } = {}
): Promise<"seeded" | "unchanged"> {
  const { logger } = context
  const startedAt = Date.now()
  const state = await readSeedState(context)
  if (state.record?.version === SEED_VERSION) {
    logger.info(`seed: Hypex is complete since ${state.record.completed_at}`)
    return "unchanged"
  }
  if (!state.isBegun && !isForced) await refuseForeignProducts(context)
  await markSeedBegun(context, state)
  await seedStages(context)
  await markSeedCompleted(context, state)
  logger.info(`seed: Hypex is complete, ${Date.now() - startedAt} ms`)
  return "seeded"
}

async function seedStages(context: SeedContext): Promise<void> {
  const styles = buildCatalog()
  const channelId = await runStage(context, () => ensureSalesChannel(context))
  const regionIds = await runStage(context, () => ensureRegions(context))
  await runStage(context, () => ensureTaxes(context))
  const locationIds = await runStage(context, () => ensureLocations(context, channelId))
  const { profileId } = await runStage(context, () => ensureShipping(context, locationIds))
  await runStage(context, () => ensureStoreDefaults(context, { channelId, regionIds, locationIds }))
  const reasons = await runStage(context, () => ensureReturnReasons(context))
  await runStage(context, () => ensureAdminUser(context))
  const customerId = await runStage(context, () => ensureCustomer(context))

  const taxonomy = await runStage(context, () => ensureTaxonomy(context))
  const present = await removeHalfMadeProducts(context, styles)
  const options = await runStage(context, () => ensureOptions(context, styles))
  const inventory = await runStage(context, () => ensureInventory(context, styles, locationIds))
  const references = { options, inventory, taxonomy, channelId, profileId }
  const pictures = await pictureFiles(context)
  await runStage(context, () =>
    ensureProducts(context, styles, {
      present,
      references,
      picturesOf: ({ colorways, kind, ageGroup, pattern }) =>
        Promise.all(colorways.map(({ pictureName, color }) => pictures.urlOf(pictureName, { kind, ageGroup, color, pattern }))),
      onProgress: (made, missing) => context.logger.info(`seed: products ${made} of ${missing}, ${pictures.made()} pictures`),
    })
  )

  await runStage(context, () => ensureSizeCharts(context, taxonomy))
  await runStage(context, () => ensureProductSizing(context, styles))
  await runStage(context, () => ensureFitFeedback(context, styles))

  await runStage(context, () =>
    ensureOrders(context, {
      regionId: must(regionIds, "Europe"),
      locationId: must(locationIds, "warehouse"),
      channelId,
      customerId,
      reasons,
    })
  )
}
