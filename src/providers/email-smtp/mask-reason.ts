const LONGEST_REASON = 500

const ADDRESS = /(?:"[^"\r\n]*"|(?<![^\s<>"'(),;:@])[^\s<>"'(),;:@]+)(?:@|%40)([^\s<>"'(),;:@]+)/gi

/** A server's or driver's words on one line of at most 500 characters, with `•••` for mailbox names and `secrets`. */
export function maskReason(words: string, secrets: readonly string[]): string {
  const withoutSecrets = secrets.reduce((masked, secret) => masked.replaceAll(secret, "•••"), words)
  const masked = withoutSecrets.replace(ADDRESS, "•••@$1")
  return masked
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_REASON)
}

/** Every form in which a login can come back in a server's words, the longest first. */
export function findSecrets(login: { user: string; pass: string } | undefined): string[] {
  if (!login) return []
  const { user, pass } = login
  const plain = [`\0${user}\0${pass}`, user, pass]
  const forms = plain.flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")])
  return [...new Set(forms)].filter((form) => form !== "").sort((one, other) => other.length - one.length)
}
