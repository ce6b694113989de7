import type { OutgoingEmail } from "../../providers/email-smtp/email-transport"
import { currentTraceparent } from "../../shared/trace-context"
import type { TakenEmail } from "./email-row"
import type { SentCopy } from "./attempts"
import type { EmailOptions } from "./options"
import { renderEmail, type Branding } from "./render-email"
import type { SecretCipher, Secrets } from "./secret-cipher"
import { SECRET_MASK } from "./templates/schemas/fields"
import { templateNamed } from "./templates/registry"

/** An email ready to be sent, and what is kept of it. */
export type Rendering = { outgoing: OutgoingEmail; copy: SentCopy }

type RendererSetup = {
  options: EmailOptions
  cipher: SecretCipher
  /** Link by which the owner of an address withdraws its consent, see `unsubscribe-links.ts`. */
  unsubscribeUrl(address: string): string
}

/** Turns rows into emails: decrypts the secrets, and keeps a copy that shows none of them. */
export class Renderer {
  constructor(private readonly setup: RendererSetup) {}

  isMarketing(template: string): boolean {
    return templateNamed(template).isMarketing
  }

  /** @throws TEMPLATE_UNKNOWN, TEMPLATE_DATA_INVALID */
  async render(email: TakenEmail): Promise<Rendering> {
    const { options, cipher } = this.setup
    const secrets = email.secret ? cipher.decrypt(email.id, email.secret) : {}
    const unsubscribeUrl = this.isMarketing(email.template) ? this.setup.unsubscribeUrl(email.recipient) : undefined
    const made = await this.make(email, secrets, unsubscribeUrl)
    const isSecret = Object.keys(secrets).length > 0
    const shown = isSecret ? await this.make(email, masked(secrets), unsubscribeUrl) : made
    const messageId = buildMessageId(email.id, options.storefrontUrl)
    const outgoing: OutgoingEmail = {
      messageId,
      from: options.transport.from ?? `${options.shopName} <${options.supportEmail}>`,
      to: email.recipient,
      replyTo: options.supportEmail,
      subject: made.subject,
      html: made.html,
      text: made.text,
      headers: buildHeaders(unsubscribeUrl),
    }
    return { outgoing, copy: { messageId, subject: shown.subject, html: shown.html, text: shown.text } }
  }

  private make({ template, locale, data }: TakenEmail, secrets: Secrets, unsubscribeUrl: string | undefined) {
    const { options } = this.setup
    return renderEmail({
      template,
      locale,
      data: { ...data, ...secrets },
      shop: brandingOf(options),
      defaultLocale: options.defaultLocale,
      ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    })
  }
}

/**
 * Message-ID of an email: the same at every attempt, so that whoever gets it twice, because a worker died between the
 * server's acceptance and the commit, can tell.
 */
const buildMessageId = (emailId: string, shopUrl: string): string => `<${emailId}@${new URL(shopUrl).hostname}>`

export const brandingOf = (options: EmailOptions): Branding => ({
  name: options.shopName,
  storefrontUrl: options.storefrontUrl,
  supportEmail: options.supportEmail,
  adminUrl: options.adminUrl,
  ...(options.logoUrl !== undefined && { logoUrl: options.logoUrl }),
  ...(options.postalAddress !== undefined && { postalAddress: options.postalAddress }),
})

const masked = (secrets: Secrets): Secrets => Object.fromEntries(Object.keys(secrets).map((field) => [field, SECRET_MASK]))

/** Machines must not answer, and email clients may offer one click (RFC 8058) where there is something to unsubscribe from. */
function buildHeaders(unsubscribeUrl: string | undefined): Record<string, string> {
  const traceparent = currentTraceparent()
  const automatic = { "Auto-Submitted": "auto-generated", ...(traceparent !== undefined && { traceparent }) }
  if (unsubscribeUrl === undefined) return automatic
  return { ...automatic, "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
}
