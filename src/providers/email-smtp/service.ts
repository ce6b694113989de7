import type { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { parseSlice } from "../../shared/options"
import { emailSmtpErrors } from "./errors"
import { EmailError } from "./email-error"
import { emailFromNotification } from "./email-from-notification"
import type { EmailTransport } from "./email-transport"
import { createEmailTransport } from "./create-email-transport"
import { emailSmtpOptions, type EmailSmtpOptions } from "./options"

/** Sends what Medusa's notification module is asked to, for hosts that use it without the module `email`. */
export class EmailSmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "email-smtp"

  private readonly from: string | undefined
  private readonly transport: EmailTransport

  /** @throws MedusaError INVALID_OPTIONS naming each bad or unknown option. */
  static override validateOptions(rawOptions: Record<string, unknown>): void {
    parseOptions(rawOptions)
  }

  constructor({ logger }: { logger: Logger }, rawOptions: Record<string, unknown>) {
    super()
    const options = parseOptions(rawOptions)
    this.from = options.from
    this.transport = createEmailTransport(options)
    if (this.transport.kind === "capture") logger.warn("email-smtp: no url is set, emails are accepted and not delivered")
  }

  /**
   * Sends `content`; `provider_data` may hold `headers`, `message_id` and `reply_to`. The id is the Message-ID.
   *
   * @throws MedusaError EMAIL_CONTENT_MISSING, EMAIL_SENDER_MISSING, EMAIL_PROVIDER_DATA_INVALID, EMAIL_REFUSED, EMAIL_NOT_SENT
   */
  override async send(notification: ProviderSendNotificationDTO): Promise<{ id: string }> {
    const email = emailFromNotification(notification, this.from)
    try {
      return { id: (await this.transport.send(email)).messageId }
    } catch (error) {
      if (!(error instanceof EmailError)) throw error
      const isForEver = error.fault === "recipient" || error.fault === "message"
      throw emailSmtpErrors[isForEver ? "EMAIL_REFUSED" : "EMAIL_NOT_SENT"]({ reason: error.reason })
    }
  }
}

/** Without `channels`, which is the notification module's and stands among a provider's options. */
function parseOptions({ channels: _, ...own }: Record<string, unknown>): EmailSmtpOptions {
  return parseSlice("email-smtp", emailSmtpOptions, { "email-smtp": own })
}
