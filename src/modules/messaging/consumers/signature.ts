import { createHmac, timingSafeEqual } from "node:crypto"
import type { Delivery } from "../transports/transport"

/** Header with the signature of a message: `sha256=` and the hexadecimal digest. */
export const SIGNATURE_HEADER = "x-apparel-signature"

/** HMAC-SHA256 of the message id, a dot and the body, as it stands in the header. */
export function signatureOf({ messageId, body }: Pick<Delivery, "messageId" | "body">, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${messageId}.`).update(body).digest("hex")}`
}

/** Whether the delivery carries the signature that `secret` makes; takes equally long for every wrong one. */
export function isSigned(delivery: Pick<Delivery, "messageId" | "body" | "headers">, secret: string): boolean {
  const given = delivery.headers[SIGNATURE_HEADER]
  const [expected, actual] = [Buffer.from(signatureOf(delivery, secret)), Buffer.from(typeof given === "string" ? given : "")]
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}
