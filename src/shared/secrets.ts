/**
 * Secrets that stand in public code or documentation. Whoever knows one can sign tokens, so
 * production refuses them; the demo uses the two that start with `demo-only`.
 */
const KNOWN_DEFAULTS = ["supersecret", "secret", "changeme", "change-me", "password", "test", "medusa"]

export const DEMO_SECRET_PREFIX = "demo-only"

/** Whether `secret` is public knowledge: a known default, or made of one by repetition or suffix. */
export function isKnownDefaultSecret(secret: string): boolean {
  const normalized = secret.toLowerCase()
  if (normalized.startsWith(DEMO_SECRET_PREFIX)) return true
  return KNOWN_DEFAULTS.some(
    (known) =>
      normalized
        .split(known)
        .join("")
        .replace(/[\d\-_.!]/g, "") === ""
  )
}
