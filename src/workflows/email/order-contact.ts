import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Whom to write to about an order, and what its lines look like. */
export type OrderContact = {
  email: string | null
  locale: string | null
  country: string | null
  firstName: string | null
  /** Addresses of pictures by variant. */
  pictures: Record<string, string>
}

type OrderRow = {
  email: string | null
  locale: string | null
  shipping_address: { country_code: string | null; first_name: string | null } | null
  items: { variant_id: string | null; thumbnail: string | null }[]
}

const FIELDS = [
  "email",
  "locale",
  "shipping_address.country_code",
  "shipping_address.first_name",
  "items.variant_id",
  "items.thumbnail",
]

/** Reads `orderId` as it stands now, or undefined when it is gone. */
export async function readOrderContact(container: MedusaContainer, orderId: string): Promise<OrderContact | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const [order] = data as OrderRow[] // the graph answers with the fields that were asked for
  if (!order) return undefined
  const { email, locale, shipping_address, items } = order
  const pictures = items.flatMap(({ variant_id, thumbnail }) => (variant_id && thumbnail ? [[variant_id, thumbnail]] : []))
  return {
    email,
    locale,
    country: shipping_address?.country_code ?? null,
    firstName: shipping_address?.first_name ?? null,
    pictures: Object.fromEntries(pictures) as Record<string, string>,
  }
}
