import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKey } from "../../../../shared/derive-key"
import { sizingErrors } from "../../errors"

const SHAPE = /^([\w-]{1,128})\.([0-9a-z]{1,9})\.([\w-]{43})$/

/**
 * Makes and reads what proves that somebody got our mail about an order line: `<line>.<expiry>.<signature>`. Says nothing but which
 * line, and lets nobody do more than answer how it fits.
 */
export class SurveyTokens {
  private readonly key: Buffer

  constructor(secret: string) {
    this.key = deriveKey(secret, "apparel-fit-survey")
  }

  /** Seconds count; the token works until `expiresAt`, not at it. */
  tokenFor(lineItemId: string, expiresAt: Date): string {
    const content = `${lineItemId}.${Math.floor(expiresAt.getTime() / 1_000).toString(36)}`
    return `${content}.${this.sign(content)}`
  }

  /** The order line that `token` is about. @throws SURVEY_TOKEN_INVALID, SURVEY_TOKEN_EXPIRED */
  verify(token: string, now: Date): string {
    const [, lineItemId = "", expiry = "", signature = ""] = SHAPE.exec(token) ?? []
    const [given, ours] = [Buffer.from(signature), Buffer.from(this.sign(`${lineItemId}.${expiry}`))]
    if (lineItemId === "" || given.length !== ours.length || !timingSafeEqual(given, ours)) {
      throw sizingErrors.SURVEY_TOKEN_INVALID({})
    }
    if (now.getTime() >= Number.parseInt(expiry, 36) * 1_000) throw sizingErrors.SURVEY_TOKEN_EXPIRED({})
    return lineItemId
  }

  private sign(content: string): string {
    return createHmac("sha256", this.key).update(content).digest("base64url")
  }
}
