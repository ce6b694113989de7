import { randomUUID } from "node:crypto"
import type { Database } from "../../shared/database"
import { emailErrors } from "./errors"
import type { EmailOptions } from "./options"
import { queueEmails } from "./queue-emails"
import { renderEmail, type RenderedEmail } from "./render-email"
import { brandingOf } from "./renderer"
import type { SecretCipher, Secrets } from "./secret-cipher"
import type { EmailTemplate } from "./templates/define-template"
import { allTemplates, knownLocales, templateNamed } from "./templates/registry"

type TemplateAdminSetup = { database: Database; options: EmailOptions; cipher: SecretCipher }

type PreviewRequest = {
  /** Missing: the shop's. */
  locale?: string | undefined
  /** An order to show; missing: the template's example. */
  orderId?: string | undefined
}

/** What staff can do with templates: list them, preview them, and send a test. */
export class TemplateAdmin {
  constructor(private readonly setup: TemplateAdminSetup) {}

  list(): { templates: EmailTemplate[]; locales: string[] } {
    return { templates: allTemplates(), locales: knownLocales() }
  }

  /** @throws TEMPLATE_UNKNOWN, or EMAIL_NOT_WRITTEN when there is no email of this template about that order. */
  async preview(name: string, { locale, orderId }: PreviewRequest): Promise<RenderedEmail> {
    const { options } = this.setup
    const { example, isMarketing } = templateNamed(name)
    const data = orderId === undefined ? example : await this.latestData(name, orderId)
    return renderEmail({
      template: name,
      locale: locale ?? options.defaultLocale,
      data,
      shop: brandingOf(options),
      defaultLocale: options.defaultLocale,
      ...(isMarketing && { unsubscribeUrl: `${options.backendUrl}/apparel/emails/unsubscribe` }),
    })
  }

  /** Queues the example of a template, and returns the new email's id. @throws TEMPLATE_UNKNOWN */
  async sendTest(name: string, { to, locale }: { to: string; locale?: string | undefined }, staffId: string): Promise<string> {
    const { database, options, cipher } = this.setup
    const template = templateNamed(name)
    const example = template.example as Record<string, unknown> // templates show objects
    const secretFields = template.secrets.filter((field) => typeof example[field] === "string")
    const secrets: Secrets = Object.fromEntries(secretFields.map((field) => [field, String(example[field])]))
    const shown = Object.fromEntries(Object.entries(example).filter(([field]) => !(field in secrets)))
    const [id = ""] = await queueEmails(database.sql, cipher, [
      {
        template: name,
        recipient: to,
        locale: locale ?? options.defaultLocale,
        data: shown,
        ...(secretFields.length > 0 && { secrets }),
        idempotencyKey: `test:${randomUUID()}`,
        source: staffId,
      },
    ])
    return id
  }

  private async latestData(name: string, orderId: string): Promise<unknown> {
    const [latest] = await this.setup.database.sql<{ data: unknown }>(
      `select data from apparel_email where template = $1 and order_id = $2 order by id desc limit 1`,
      [name, orderId]
    )
    if (!latest) throw emailErrors.EMAIL_NOT_WRITTEN({ template: name, order: orderId })
    return latest.data
  }
}
