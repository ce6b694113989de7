import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { demandBeyondStock, type DemandLine } from "./demand-beyond-stock"
import { inventoryRulesErrors } from "./errors"

const LINE_FIELDS = [
  "quantity",
  "variant.sku",
  "variant.manage_inventory",
  "variant.allow_backorder",
  "variant.inventory_items.inventory_item_id",
  "variant.inventory_items.required_quantity",
  "variant.inventory_items.inventory.location_levels.stocked_quantity",
  "variant.inventory_items.inventory.location_levels.reserved_quantity",
  "variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
].map((field) => `items.${field}`)

/**
 * Handler for core's `completeCart` hook `validate`: refuses a cart that wants more than there is.
 *
 * Changes nothing and holds no lock: core's own reservation, under its lock, stays the authority. A cart that
 * already is an order passes, because completing it again must answer with that order.
 *
 * @throws INSUFFICIENT_STOCK (not_allowed) with each SKU, the units wanted and the units available.
 */
export async function refuseCartBeyondStock(
  { input }: { input: { id: string } },
  { container }: { container: MedusaContainer }
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: input.id } })
  if (orders.length > 0) return

  const { data } = await query.graph({ entity: "cart", fields: ["sales_channel_id", ...LINE_FIELDS], filters: { id: input.id } })
  // The graph's type does not know links between cart lines and inventory; DemandLine is what the fields above ask for.
  const [cart] = data as unknown as { sales_channel_id?: string | null; items?: DemandLine[] }[]
  const shortages = demandBeyondStock(cart?.items ?? [], cart?.sales_channel_id)
  if (shortages.length > 0) throw inventoryRulesErrors.INSUFFICIENT_STOCK({ shortages })
}
