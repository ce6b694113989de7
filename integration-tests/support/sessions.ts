import { randomBytes } from "node:crypto"
import { demoAdmin } from "../../dev/seed/demo-accounts"
import { ask } from "./client"
import { execScript } from "./exec-script"

/** Somebody logged in: headers that carry the token. */
export type Session = { token: string; headers: Record<string, string> }

type Shop = { url: string; publishableKey: string }

const bearer = (token: string): Session => ({ token, headers: { authorization: `Bearer ${token}` } })

/** A member of staff: the demo's admin. */
export async function anAdminSession(shop: Pick<Shop, "url">): Promise<Session> {
  const { email, password } = demoAdmin
  const { token } = await ask<{ token: string }>(`${shop.url}/auth/user/emailpass`, { body: { email, password } })
  return bearer(token)
}

/** A newly registered customer, logged in; `email` and `password` are those it was registered with. */
export async function aCustomerSession(shop: Shop): Promise<Session & { email: string; password: string }> {
  const email = `shopper-${randomBytes(5).toString("hex")}@example.com`
  const password = randomBytes(9).toString("hex")
  const headers = { "x-publishable-api-key": shop.publishableKey }
  const registration = await ask<{ token: string }>(`${shop.url}/auth/customer/emailpass/register`, { body: { email, password } })
  await ask(`${shop.url}/store/customers`, { body: { email }, headers: { ...headers, ...bearer(registration.token).headers } })
  const { token } = await ask<{ token: string }>(`${shop.url}/auth/customer/emailpass`, { body: { email, password } })
  return { token, headers: { ...headers, ...bearer(token).headers }, email, password }
}

/** The token a customer's password reset email carries; the engine keeps only its hash. */
export async function aResetToken(databaseUrl: string, email: string): Promise<string> {
  const output = await execScript("reset-token.js", databaseUrl, { args: [email] })
  const token = /reset-token=(\S+)/.exec(output)?.[1]
  if (!token) throw new Error(`No token came:\n${output}`)
  return token
}
