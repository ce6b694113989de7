import type { Delivery } from "../transports/transport"

/** Header of a dead letter whose body was cut: how many bytes came. */
const FULL_SIZE_HEADER = "x-apparel-full-size"

/** The delivery as a dead letter keeps it: of a body above `maxBodyBytes`, which may be 0, only the beginning, and how long it was. */
export function cutToSize(delivery: Delivery, maxBodyBytes: number): Delivery {
  if (delivery.body.length <= maxBodyBytes) return delivery
  const headers = { ...delivery.headers, [FULL_SIZE_HEADER]: String(delivery.body.length) }
  return { ...delivery, headers, body: delivery.body.subarray(0, maxBodyBytes) }
}

/** Size of the body as it was sent, in bytes, also when only its beginning is left: a retry must not apply that. */
export function fullSizeOf({ headers, body }: Pick<Delivery, "headers" | "body">): { bytes: number; isCut: boolean } {
  const bytes = Number(headers[FULL_SIZE_HEADER] ?? body.length)
  return bytes > body.length ? { bytes, isCut: true } : { bytes: body.length, isCut: false }
}
