export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte (`smtps://`), not by STARTTLS. */
  isImplicitTls: boolean
  login?: { user: string; pass: string }
}

const DEFAULT_PORTS = { "smtp:": 587, "smtps:": 465 }

/** The server an address names, or nothing where it is no `smtp://` or `smtps://` address of a host alone. */
export function parseMailServer(address: string): MailServer | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const { protocol } = url
  if (protocol !== "smtp:" && protocol !== "smtps:") return undefined
  if (!url.hostname || url.search || url.hash || !["", "/"].includes(url.pathname)) return undefined
  const login = parseLogin(url)
  if (login === "malformed") return undefined
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : DEFAULT_PORTS[protocol],
    isImplicitTls: protocol === "smtps:",
    ...(login && { login }),
  }
}

/** Whether what is said to `host` stays on this machine. */
export const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|::1)$/i.test(host)

function parseLogin({ username, password }: URL) {
  if (!username && !password) return undefined
  if (!username || !password) return "malformed"
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  } catch {
    // A percent sign that encodes nothing; the error would quote the password.
    return "malformed"
  }
}
