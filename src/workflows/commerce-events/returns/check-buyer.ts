import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderRequestErrors } from "../errors"
import { ownsOrder, type Asker, type OwnedOrder } from "./owns-order"

const FIELDS = ["id", "display_id", "custom_display_id", "email", "customer.id", "customer.has_account"]

/**
 * Refuses whoever is not the buyer of an order; an order that does not exist is refused in the same words, so that nobody
 * learns which there are.
 *
 * @throws BUYER_NOT_PROVEN
 */
export async function checkBuyer(container: MedusaContainer, orderId: string, asker: Asker): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = (await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })) as { data: unknown[] }
  const order = data[0] as OwnedOrder | undefined // what FIELDS ask for
  if (!order || !ownsOrder(order, asker)) throw orderRequestErrors.BUYER_NOT_PROVEN({})
}
