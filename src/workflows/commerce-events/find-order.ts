import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderRequestErrors } from "./errors"

/** How integrators name an order: by its id or by the number the customer sees. */
type OrderReference = { order_id?: string | undefined; order_display_id?: number | undefined }

/**
 * The order with `fields` of the query graph, as `Order` describes them.
 *
 * @throws ORDER_NOT_FOUND, also when id and number name different orders.
 */
export async function findOrder<Order>(container: MedusaContainer, reference: OrderReference, fields: string[]): Promise<Order> {
  const { order_id: id, order_display_id: displayId } = reference
  const filters = { ...(id !== undefined && { id }), ...(displayId !== undefined && { display_id: displayId }) }
  const order = String(id ?? displayId)
  if (Object.keys(filters).length === 0) throw orderRequestErrors.ORDER_NOT_FOUND({ order })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = (await query.graph({ entity: "order", fields, filters })) as { data: unknown[] }
  if (data.length !== 1) throw orderRequestErrors.ORDER_NOT_FOUND({ order })
  return data[0] as Order // what `fields` ask for
}
