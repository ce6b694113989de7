import type { Style } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { must } from "../stage"
import { ensureInventory } from "../stages/inventory"
import { ensureLocations } from "../stages/locations"
import { ensureOptions } from "../stages/options"
import { ensureProducts, removeHalfMadeProducts } from "../stages/products"
import { ensureSalesChannel } from "../stages/sales-channel"
import { ensureShipping } from "../stages/shipping"
import { ensureTaxonomy } from "../stages/taxonomy"
import { bulkModels, bulkStyles } from "./bulk-styles"

const CHUNK = 50

/**
 * Makes bulk styles 1 to `count` (key: handle) through the same stages as the demo catalog, in chunks.
 *
 * Needs a completed demo shop: channel, locations and pictures are its. About 60 ms a style on two cores.
 */
export async function seedBulk(context: SeedContext, count: number): Promise<void> {
  const startedAt = Date.now()
  const channelId = (await ensureSalesChannel(context)).result
  const locationIds = (await ensureLocations(context, channelId)).result
  const { profileId } = (await ensureShipping(context, locationIds)).result
  const taxonomy = (await ensureTaxonomy(context)).result
  const pictures = await demoPictures(context)
  let made = 0

  for (let from = 1; from <= count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK - 1)
    const chunk = bulkStyles(from, to)
    const models = new Map(chunk.map(({ style, pictureStyle }) => [style.handle, pictureStyle]))
    const styles = chunk.map(({ style }) => style)
    const present = await removeHalfMadeProducts(context, styles)
    const missing = styles.filter(({ handle }) => !present.has(handle))
    if (missing.length > 0) {
      const options = (await ensureOptions(context, missing)).result
      const inventory = (await ensureInventory(context, missing, locationIds)).result
      await ensureProducts(context, missing, {
        present,
        references: { options, inventory, taxonomy, channelId, profileId },
        picturesOf: (style) => Promise.resolve(borrowed(style, must(models, style.handle), pictures)),
      })
      made += missing.length
    }
    context.logger.info(`seed: bulk styles ${to} of ${count}, ${Math.floor((to / count) * 100)} %, ${made} new`)
  }
  context.logger.info(`seed: bulk styles ${count}, ${made} new, ${Date.now() - startedAt} ms`)
}

type Pictures = ReadonlyMap<string, readonly string[]>

/** Addresses of the demo products' pictures by handle, in the order of the colorways. */
async function demoPictures(context: SeedContext): Promise<Pictures> {
  const rows = await readRows<{ handle: string; images: { url: string; rank: number }[] }>(context, {
    entity: "product",
    fields: ["handle", "images.url", "images.rank"],
    filters: { handle: bulkModels().map(({ handle }) => handle) },
  })
  return new Map(rows.map(({ handle, images }) => [handle, [...images].sort((a, b) => a.rank - b.rank).map(({ url }) => url)]))
}

function borrowed(style: Style, model: Style, pictures: Pictures): readonly string[] {
  return must(pictures, model.handle).slice(0, style.colorways.length)
}
