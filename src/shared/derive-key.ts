import { hkdfSync } from "node:crypto"

/** A key of 32 bytes for one purpose, derived (HKDF-SHA-256, RFC 5869) from a secret that serves several. */
export const deriveKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32))
