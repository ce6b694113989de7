import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKey } from "../../shared/derive-key"

/** Signs and checks the links by which the owner of an address withdraws its consent; they never expire. */
export class UnsubscribeLinks {
  private readonly key: Buffer

  constructor(
    secret: string,
    private readonly backendUrl: string
  ) {
    this.key = deriveKey(secret, "apparel-email-unsubscribe")
  }

  urlFor(address: string): string {
    const url = new URL("/apparel/emails/unsubscribe", this.backendUrl)
    url.searchParams.set("address", address.toLowerCase())
    url.searchParams.set("signature", this.sign(address))
    return url.href
  }

  isSigned(address: string, signature: string): boolean {
    const [given, ours] = [Buffer.from(signature), Buffer.from(this.sign(address))]
    return given.length === ours.length && timingSafeEqual(given, ours)
  }

  private sign(address: string): string {
    return createHmac("sha256", this.key).update(address.toLowerCase()).digest("base64url")
  }
}
