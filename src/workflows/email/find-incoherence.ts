/** What an integrator wants to be sent, its data as the template reads it. */
export type RequestedEmail = { to: string; order_id: string | null; data: unknown }

/** What the shop knows of the order that a request names. */
export type KnownOrder = { id: string; numbers: string[]; addresses: string[] }

type Known = {
  order: KnownOrder | undefined
  /** Whether the recipient is a customer of the shop. */
  isCustomer: boolean
  leadsToKnownHosts: (text: string) => boolean
}

type Problem = { code: string; reason: string }

/**
 * Why recipient, order and links of a request do not belong together, or undefined when they do. Names fields, never values.
 *
 *   code                   | when
 *   ORDER_MISMATCH         | the data shows another order than `order_id`, or one although that is null
 *   RECIPIENT_NOT_OF_ORDER | `to` is neither the order's address nor its customer's
 *   RECIPIENT_UNKNOWN      | without an order: `to` is no customer of the shop
 *   LINK_NOT_ALLOWED       | a text leads to a host that is neither the shop's nor one of `email.linkHosts`
 */
export function findIncoherence(
  { to, data }: RequestedEmail,
  { order, isCustomer, leadsToKnownHosts }: Known
): Problem | undefined {
  const values = leavesOf(data)
  const foreign = values.find(({ key, value }) => namesAnother(key, value, order))
  if (foreign) return { code: "ORDER_MISMATCH", reason: `${foreign.path} is not of the order that order_id names` }
  if (order && !order.addresses.some((address) => address.toLowerCase() === to.toLowerCase()))
    return { code: "RECIPIENT_NOT_OF_ORDER", reason: "to is neither the order's address nor its customer's" }
  if (!order && !isCustomer) return { code: "RECIPIENT_UNKNOWN", reason: "to is no customer of the shop, and order_id is null" }
  const link = values.find(({ value }) => typeof value === "string" && !leadsToKnownHosts(value))
  if (link) return { code: "LINK_NOT_ALLOWED", reason: `${link.path} leads elsewhere than to the shop and its linkHosts` }
  return undefined
}

/** Whether a field says which order it is about, and names another one. */
function namesAnother(key: string, value: unknown, order: KnownOrder | undefined): boolean {
  if (value === null || value === undefined) return false
  if (key === "order_id") return value !== order?.id
  const number = typeof value === "number" ? value.toString() : value
  return (key === "display_id" || key === "custom_display_id") && !order?.numbers.some((known) => known === number)
}

type Leaf = { path: string; key: string; value: unknown }

/** Every value that is no list or object, with the way to it; keys of maps are the sender's and stay out of the way. */
function leavesOf(data: unknown): Leaf[] {
  const leaves: Leaf[] = []
  const open: Leaf[] = [{ path: "data", key: "", value: data }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next
    if (typeof value !== "object" || value === null) {
      leaves.push(next)
      continue
    }
    for (const [key, inner] of Object.entries(value)) open.push({ path: `${path}.${harmless(key)}`, key, value: inner })
  }
  return leaves
}

const harmless = (key: string): string => (/^([a-z][a-z0-9_]{0,40}|\d{1,6})$/.test(key) ? key : "*")
