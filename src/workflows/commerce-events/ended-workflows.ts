import type { EndedFacts } from "./settle/confirm-facts"

type End = { messages: string[]; idIn: string; ofChange?: boolean }

/**
 * What each event of Medusa confirms. Medusa holds its events back until the whole workflow has ended, around it too, and
 * drops them when it fails; so they say what no row can: that nothing is undone any more.
 */
const ENDS: Record<string, End> = {
  "order.placed": { messages: ["order_created"], idIn: "id" },
  "order.updated": { messages: ["order_updated"], idIn: "id", ofChange: false },
  "order-edit.confirmed": { messages: ["order_updated"], idIn: "order_id", ofChange: true },
  "order.canceled": { messages: ["order_canceled"], idIn: "id" },
  "order.completed": { messages: ["order_completed"], idIn: "id" },
  "order.fulfillment_created": { messages: ["fulfillment_created"], idIn: "fulfillment_id" },
  "shipment.created": { messages: ["shipment_created"], idIn: "id" },
  "delivery.created": { messages: ["delivery_created"], idIn: "id" },
  "order.return_requested": { messages: ["return_requested"], idIn: "return_id" },
  "order.return_received": { messages: ["return_received"], idIn: "return_id" },
  "order.exchange_created": { messages: ["exchange_created", "return_requested"], idIn: "exchange_id" },
  "order.claim_created": { messages: ["claim_created", "return_requested"], idIn: "claim_id" },
  "customer.created": { messages: ["customer_created"], idIn: "id" },
  "customer.updated": { messages: ["customer_updated"], idIn: "id" },
  "customer.deleted": { messages: ["customer_deleted"], idIn: "id" },
}

/** Names of the events that say that a workflow has ended. */
export const END_EVENTS = Object.keys(ENDS)

/** What the event `name` confirms; nothing when its data name nobody. */
export function endedFacts(name: string, data: Record<string, unknown>): EndedFacts | undefined {
  const end = ENDS[name]
  const id = end && data[end.idIn]
  if (!end || typeof id !== "string") return undefined
  const { messages, ofChange } = end
  return { messages, id, ...(ofChange !== undefined && { ofChange }) }
}
