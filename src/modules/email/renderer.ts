import type { Mail } from "../../providers/email-smtp/mail-transport"
import type { TakenEmail } from "./email-row"
import type { SentCopy } from "./end-attempt"
import type { EmailOptions } from "./options"
import { renderEmail, type ShopLook } from "./render-email"
import type { Seal, Secrets } from "./seal"
import { SECRET_MASK } from "./templates/schemas/fields"
import { templateNamed } from "./templates/registry"
import { messageIdOf } from "./message-id"

/** A mail ready to be sent, and what is kept of it. */
export type Rendering = { mail: Mail; copy: SentCopy }

type RendererSetup = {
  options: EmailOptions
  seal: Seal
  /** Link by which the owner of an address withdraws its consent, see `unsubscribe.ts`. */
  unsubscribeUrl(address: string): string
}

/** Turns rows into mails: opens the secrets, and keeps a copy that shows none of them. */
export class Renderer {
  constructor(private readonly setup: RendererSetup) {}

  isMarketing(template: string): boolean {
    return templateNamed(template).isMarketing
  }

  /** @throws TEMPLATE_UNKNOWN, TEMPLATE_DATA_INVALID */
  async render(email: TakenEmail): Promise<Rendering> {
    const { options, seal } = this.setup
    const secrets = email.secret ? seal.open(email.id, email.secret) : {}
    const unsubscribeUrl = this.isMarketing(email.template) ? this.setup.unsubscribeUrl(email.recipient) : undefined
    const made = await this.make(email, secrets, unsubscribeUrl)
    const isSecret = Object.keys(secrets).length > 0
    const shown = isSecret ? await this.make(email, masked(secrets), unsubscribeUrl) : made
    const messageId = messageIdOf(email.id, options.storefrontUrl)
    const mail: Mail = {
      messageId,
      from: options.transport.from ?? `${options.shopName} <${options.supportEmail}>`,
      to: email.recipient,
      replyTo: options.supportEmail,
      subject: made.subject,
      html: made.html,
      text: made.text,
      headers: headersOf(unsubscribeUrl),
    }
    return { mail, copy: { messageId, subject: shown.subject, html: shown.html, text: shown.text } }
  }

  private make({ template, locale, data }: TakenEmail, secrets: Secrets, unsubscribeUrl: string | undefined) {
    const { options } = this.setup
    return renderEmail({
      template,
      locale,
      data: { ...data, ...secrets },
      shop: shopLookOf(options),
      defaultLocale: options.defaultLocale,
      ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    })
  }
}

export const shopLookOf = (options: EmailOptions): ShopLook => ({
  name: options.shopName,
  storefrontUrl: options.storefrontUrl,
  supportEmail: options.supportEmail,
  adminUrl: options.adminUrl,
  ...(options.logoUrl !== undefined && { logoUrl: options.logoUrl }),
  ...(options.postalAddress !== undefined && { postalAddress: options.postalAddress }),
})

const masked = (secrets: Secrets): Secrets => Object.fromEntries(Object.keys(secrets).map((field) => [field, SECRET_MASK]))

/** Machines must not answer, and mail programs may offer one click (RFC 8058) where there is something to unsubscribe from. */
function headersOf(unsubscribeUrl: string | undefined): Record<string, string> {
  const automatic = { "Auto-Submitted": "auto-generated" }
  if (unsubscribeUrl === undefined) return automatic
  return { ...automatic, "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
}
