import { createHash } from "node:crypto"
import { type EmailOptions, fillLink, type NewEmail } from "../../modules/email"

/** How long core's links work, see `generateResetPasswordTokenWorkflow`. */
const RESET_MINUTES = 15

type Addresses = Pick<EmailOptions, "storefrontUrl" | "adminUrl" | "links">

type Common = Omit<NewEmail, "template" | "secrets" | "idempotencyKey" | "data" | "locale" | "source">

/** An email with secrets, but for the language and who asked. */
export type SecretEmail = Common & Pick<NewEmail, "template" | "secrets" | "idempotencyKey" | "data">

export type ResetEvent = { entity_id: string; actor_type: string; token: string }
export type VerificationEvent = { entity_id: string; entity_type: string; code: string; expires_at: string | Date }
export type InviteRow = { id: string; email: string; token: string; expires_at: string | Date }

/** The email of a forgotten password; nothing for actors that we have no page for, or whose identifier is no address. */
export function resetEmail(
  { entity_id, actor_type, token }: ResetEvent,
  addresses: Addresses,
  now: Date
): SecretEmail | undefined {
  if (!entity_id.includes("@")) return undefined
  const secrets = { token, email: entity_id }
  const pages: Record<string, [template: string, page: string]> = {
    customer: ["password-reset", fillLink(addresses.links.resetPassword, addresses.storefrontUrl, secrets)],
    user: ["staff-password-reset", linkTo(`${addresses.adminUrl}/reset-password`, secrets)],
  }
  const [template, reset_url] = pages[actor_type] ?? []
  if (template === undefined || reset_url === undefined) return undefined
  return {
    template,
    recipient: entity_id,
    data: { expires_minutes: RESET_MINUTES },
    secrets: { reset_url },
    expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000),
    idempotencyKey: `${template}:${digest(token)}`,
  }
}

/** The email that proves an address; nothing for other entities than addresses. */
export function verificationEmail(
  { entity_id, entity_type, code, expires_at }: VerificationEvent,
  { storefrontUrl, links }: Addresses
): SecretEmail | undefined {
  if (entity_type !== "email") return undefined
  return {
    template: "email-verification",
    recipient: entity_id,
    data: {},
    secrets: { verification_url: fillLink(links.verifyEmail, storefrontUrl, { code, email: entity_id }) },
    expiresAt: new Date(expires_at),
    idempotencyKey: `email-verification:${digest(code)}`,
  }
}

/** The email with which a colleague is invited. */
export function inviteEmail({ id, email, token, expires_at }: InviteRow, { adminUrl }: Addresses): SecretEmail {
  return {
    template: "staff-invite",
    recipient: email,
    data: { expires_at: new Date(expires_at).toISOString() },
    secrets: { invite_url: linkTo(`${adminUrl}/invite`, { token }) },
    expiresAt: new Date(expires_at),
    about: { type: "invite", id },
    idempotencyKey: `staff-invite:${digest(token)}`,
  }
}

/** The email to whoever bought an order as a guest, when a customer asks to have it in their account. */
export function transferEmail(
  order: { id: string; display_id: number; email: string; token: string },
  { storefrontUrl, links }: Addresses
): SecretEmail {
  const page = (link: string) => fillLink(link, storefrontUrl, { order_id: order.id, token: order.token })
  return {
    template: "order-transfer",
    recipient: order.email,
    data: { display_id: order.display_id },
    secrets: { accept_url: page(links.acceptTransfer), decline_url: page(links.declineTransfer) },
    about: { type: "order", id: order.id },
    orderId: order.id,
    idempotencyKey: `order-transfer:${digest(order.token)}`,
  }
}

function linkTo(page: string, parameters: Record<string, string>): string {
  const url = new URL(page)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

/** Tells two tokens apart and gives neither away. */
const digest = (token: string): string => createHash("sha256").update(token).digest("hex").slice(0, 32)
