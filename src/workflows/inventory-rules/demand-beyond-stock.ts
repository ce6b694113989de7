/** One line of a cart with what the inventory knows about its variant; quantities in units. */
export type DemandLine = {
  quantity: number
  variant:
    | {
        sku?: string | null
        manage_inventory?: boolean | null
        allow_backorder?: boolean | null
        inventory_items?: (DemandItem | null)[] | null
      }
    | null
    | undefined
}

type DemandItem = {
  inventory_item_id: string
  required_quantity?: number | null
  inventory?: { location_levels?: (DemandLevel | null)[] | null } | null
}

type DemandLevel = {
  stocked_quantity?: unknown
  reserved_quantity?: unknown
  stock_locations?: ({ sales_channels?: ({ id: string } | null)[] | null } | null)[] | null
}

export type Shortage = { inventoryItemId: string; sku: string; wanted: number; available: number }

/**
 * Inventory items of which the lines of one cart together want more than `salesChannelId` can sell.
 *
 * Core compares each line alone, so the same size on two lines (or two variants that share an item) passes there
 * and oversells. Available is the sum over the channel's locations of stocked − reserved, never below 0 for one
 * location. Variants that do not manage inventory or allow backorder never fall short.
 */
export function demandBeyondStock(lines: DemandLine[], salesChannelId: string | null | undefined): Shortage[] {
  const demand = new Map<string, Shortage>()
  for (const { quantity, variant } of lines) {
    if (!variant?.manage_inventory || variant.allow_backorder) continue
    for (const item of present(variant.inventory_items)) {
      const entry = demand.get(item.inventory_item_id) ?? {
        inventoryItemId: item.inventory_item_id,
        sku: variant.sku ?? item.inventory_item_id,
        wanted: 0,
        available: availableUnits(item, salesChannelId),
      }
      entry.wanted += quantity * (item.required_quantity ?? 1)
      demand.set(item.inventory_item_id, entry)
    }
  }
  return [...demand.values()].filter(({ wanted, available }) => wanted > available)
}

function availableUnits(item: DemandItem, salesChannelId: string | null | undefined): number {
  return present(item.inventory?.location_levels)
    .filter((level) => sellsThrough(level, salesChannelId))
    .reduce((sum, level) => sum + Math.max(0, units(level.stocked_quantity) - units(level.reserved_quantity)), 0)
}

function sellsThrough(level: DemandLevel, salesChannelId: string | null | undefined): boolean {
  if (!salesChannelId) return true
  return present(level.stock_locations).some((location) =>
    present(location.sales_channels).some(({ id }) => id === salesChannelId)
  )
}

/** Quantities arrive as numbers, numeric texts or Medusa's BigNumber; all of them convert. */
function units(quantity: unknown): number {
  return Number(quantity ?? 0)
}

function present<T>(list: (T | null)[] | null | undefined): T[] {
  return (list ?? []).filter((entry): entry is T => entry !== null)
}
