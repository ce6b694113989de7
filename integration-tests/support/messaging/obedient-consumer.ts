/** A message as far as the rules of docs/integrators.md read it. */
type Received = { id: string; type: string; headers: Record<string, unknown>; body: Record<string, unknown> }

/**
 * What a consumer holds that obeys rules 1 and 2 of docs/integrators.md, having received `messages` in this order: the body of
 * the newest state by type and subject, such as `order_updated order/order_1`.
 */
export function heldBy(messages: Received[]): Map<string, Record<string, unknown>> {
  const seen = new Set<string>()
  const newest = new Map<string, { sequence: bigint; body: Record<string, unknown> }>()
  for (const { id, type, headers, body } of messages) {
    if (seen.has(id)) continue
    seen.add(id)
    if (headers["cloudEvents:carries"] !== "state") continue
    const key = `${type} ${String(headers["cloudEvents:subject"])}`
    const sequence = BigInt(String(headers["cloudEvents:sequence"]))
    if (sequence > (newest.get(key)?.sequence ?? -1n)) newest.set(key, { sequence, body })
  }
  return new Map([...newest].map(([key, { body }]) => [key, body]))
}
