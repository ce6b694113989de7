import { createInventoryItemsWorkflow, createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { kinds } from "../catalog/kinds"
import type { Style, Variant } from "../catalog/types"
import type { SeedContext } from "../context"
import { readRows } from "../read-rows"
import { batches, must, type StageOutcome } from "../stage"
import type { LocationRole } from "./locations"

type ItemRow = { id: string; sku: string; location_levels?: { location_id: string }[] }

const BATCH = 200

/** Inventory items (key: SKU) with a level at both locations, made before the variants that use them. */
export async function ensureInventory(
  context: SeedContext,
  styles: readonly Style[],
  locationIds: ReadonlyMap<LocationRole, string>
): Promise<StageOutcome<Map<string, string>>> {
  const wanted = styles.flatMap((style) =>
    style.colorways.flatMap(({ variants }) => variants.map((variant) => ({ style, variant })))
  )
  const skus = wanted.map(({ variant }) => variant.sku)
  const found = await readRows<ItemRow>(context, {
    entity: "inventory_item",
    fields: ["id", "sku", "location_levels.location_id"],
    filters: { sku: skus },
  })
  const ids = new Map(found.map(({ sku, id }) => [sku, id]))
  const missing = wanted.filter(({ variant }) => !ids.has(variant.sku))
  for (const batch of batches(missing, BATCH)) {
    const { result } = await createInventoryItemsWorkflow(context.container).run({
      input: { items: batch.map(({ style, variant }) => itemOf(style, variant)) },
    })
    for (const { sku, id } of result) ids.set(sku ?? "", id)
  }
  await ensureLevels(context, { variants: wanted.map(({ variant }) => variant), ids, found, locationIds })
  return { result: ids, count: { what: "inventory items", wanted: wanted.length, made: missing.length } }
}

function itemOf(style: Style, { sku, color, size }: Variant) {
  const { hsCode, weightGrams } = kinds[style.kind]
  return {
    sku,
    title: `${style.title}, ${color}, ${size}`,
    hs_code: hsCode,
    origin_country: style.origin,
    weight: weightGrams,
    requires_shipping: true,
  }
}

type Levels = {
  variants: readonly Variant[]
  ids: ReadonlyMap<string, string>
  found: readonly ItemRow[]
  locationIds: ReadonlyMap<LocationRole, string>
}

async function ensureLevels({ container }: SeedContext, { variants, ids, found, locationIds }: Levels): Promise<void> {
  const present = new Set(
    found.flatMap(({ id, location_levels = [] }) => location_levels.map((level) => `${id} ${level.location_id}`))
  )
  const missing = variants.flatMap(({ sku, stock }) =>
    (["warehouse", "store"] as const).flatMap((role) => {
      const level = { inventory_item_id: must(ids, sku), location_id: must(locationIds, role), stocked_quantity: stock[role] }
      return present.has(`${level.inventory_item_id} ${level.location_id}`) ? [] : [level]
    })
  )
  for (const batch of batches(missing, BATCH)) {
    await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: batch } })
  }
}
