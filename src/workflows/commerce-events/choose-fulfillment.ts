import { orderRequestErrors } from "./errors"

type Parcel = {
  id: string
  shipped_at: unknown
  canceled_at: unknown
  labels: { tracking_number: string }[]
}

/**
 * The parcel that a tracking number is for: the one that is named or has the number already, else the only one that has
 * not left, else the only one at all.
 *
 * @throws FULFILLMENT_NOT_FOUND, FULFILLMENT_CANCELED, FULFILLMENT_AMBIGUOUS
 */
export function chooseFulfillment<Chosen extends Parcel>(
  order: { id: string; fulfillments: Chosen[] },
  { fulfillment_id, tracking_number }: { fulfillment_id?: string | undefined; tracking_number: string }
): Chosen {
  const named = order.fulfillments.filter(({ id }) => fulfillment_id === undefined || id === fulfillment_id)
  const known = named.find((parcel) => hasNumber(parcel, tracking_number))
  if (known) return known
  const alive = named.filter(({ canceled_at }) => !canceled_at)
  const waiting = alive.filter(({ shipped_at }) => !shipped_at)
  const candidates = waiting.length > 0 ? waiting : alive
  const [chosen] = candidates
  if (!chosen) throw orderRequestErrors[named.length > 0 ? "FULFILLMENT_CANCELED" : "FULFILLMENT_NOT_FOUND"]({ order: order.id })
  if (candidates.length > 1) throw orderRequestErrors.FULFILLMENT_AMBIGUOUS({ order: order.id, count: candidates.length })
  return chosen
}

/** Whether the parcel goes by this tracking number already. */
export const hasNumber = ({ labels }: Pick<Parcel, "labels">, trackingNumber: string): boolean =>
  labels.some(({ tracking_number }) => tracking_number === trackingNumber)
