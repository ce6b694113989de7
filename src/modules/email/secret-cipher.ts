import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { deriveKey } from "../../shared/derive-key"

const ALGORITHM = "aes-256-gcm"
const IV_BYTES = 12
const TAG_BYTES = 16

/** Secrets of emails by field, such as `{ reset_url: "https://..." }`. */
export type Secrets = Record<string, string>

/**
 * Encrypts what only the recipient may read, so that neither a dump of the database nor the admin shows it.
 *
 * AES-256-GCM with a key derived (HKDF-SHA-256) from the shop's secret; bound to the email's id, so that no encrypted secret
 * can be moved to another recipient's row.
 */
export class SecretCipher {
  private readonly key: Buffer

  constructor(secret: string) {
    this.key = deriveKey(secret, "apparel-email-secrets")
  }

  encrypt(emailId: string, secrets: Secrets): Buffer {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(emailId))
    const text = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text])
  }

  /** @throws when it was encrypted for another email, with another key, or changed since. */
  decrypt(emailId: string, encrypted: Buffer): Secrets {
    const iv = encrypted.subarray(0, IV_BYTES)
    const tag = encrypted.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
    const decipher = createDecipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(emailId)).setAuthTag(tag)
    const text = Buffer.concat([decipher.update(encrypted.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    return JSON.parse(text.toString("utf8")) as Secrets // authenticated: nobody else wrote it
  }
}
