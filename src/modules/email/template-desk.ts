import { randomUUID } from "node:crypto"
import type { AdminEmailPreviewResponse, AdminEmailTemplatesResponse } from "../../types/http/email"
import type { Database } from "../../shared/database"
import { emailErrors } from "./errors"
import type { EmailOptions } from "./options"
import { queueEmails } from "./queue-emails"
import { renderEmail } from "./render-email"
import { shopLookOf } from "./renderer"
import type { Seal, Secrets } from "./seal"
import { allTemplates, knownLocales, templateNamed } from "./templates/registry"

type DeskSetup = { database: Database; options: EmailOptions; seal: Seal }

type Wanted = { locale?: string | undefined; orderId?: string | undefined }

/** Where staff look at what the shop writes before anybody gets it. */
export class TemplateDesk {
  constructor(private readonly setup: DeskSetup) {}

  all(): AdminEmailTemplatesResponse {
    return {
      templates: allTemplates().map(({ name, audience, isMarketing }) => ({ name, audience, is_marketing: isMarketing })),
      locales: knownLocales(),
    }
  }

  /** @throws TEMPLATE_UNKNOWN, or NOTHING_MAILED when that order was not mailed with this template. */
  async preview(name: string, { locale, orderId }: Wanted): Promise<AdminEmailPreviewResponse> {
    const { options } = this.setup
    const { example, isMarketing } = templateNamed(name)
    const data = orderId === undefined ? example : await this.mailedData(name, orderId)
    return renderEmail({
      template: name,
      locale: locale ?? options.defaultLocale,
      data,
      shop: shopLookOf(options),
      defaultLocale: options.defaultLocale,
      ...(isMarketing && { unsubscribeUrl: `${options.backendUrl}/apparel/emails/unsubscribe` }),
    })
  }

  /** Queues the example of a template, and returns the new email's id. @throws TEMPLATE_UNKNOWN */
  async sendTest(name: string, { to, locale }: { to: string; locale?: string | undefined }, staffId: string): Promise<string> {
    const { database, options, seal } = this.setup
    const template = templateNamed(name)
    const example = template.example as Record<string, unknown> // templates show objects
    const secretFields = template.secrets.filter((field) => typeof example[field] === "string")
    const secrets: Secrets = Object.fromEntries(secretFields.map((field) => [field, String(example[field])]))
    const shown = Object.fromEntries(Object.entries(example).filter(([field]) => !(field in secrets)))
    const [id = ""] = await queueEmails(database.sql, seal, [
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

  private async mailedData(name: string, orderId: string): Promise<unknown> {
    const [mailed] = await this.setup.database.sql<{ data: unknown }>(
      `select data from apparel_email where template = $1 and order_id = $2 order by id desc limit 1`,
      [name, orderId]
    )
    if (!mailed) throw emailErrors.NOTHING_MAILED({ template: name, order: orderId })
    return mailed.data
  }
}
