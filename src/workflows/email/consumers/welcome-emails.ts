import { EMAIL_MODULE, buildIdempotencyKey, type EmailModuleService } from "../../../modules/email"
import type { OutgoingData } from "../../../modules/messaging/contract"
import type { HandlingConsumer } from "../../../modules/messaging/consumers/define-consumer"
import { consumers } from "../../../modules/messaging/consumers/registry"

/** Greets whoever registered; a guest who bought something gets the emails about the order alone. */
export const welcomeEmails: HandlingConsumer<OutgoingData<"customer_created">> = {
  name: "welcome-emails",
  messages: ["customer_created"],
  from: "events",
  async handle({ data }, { container }) {
    if (!data.has_account || !data.email) return
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const about = { type: "customer", id: data.customer_id }
    await emails.queue([
      {
        template: "customer-welcome",
        recipient: data.email,
        locale: emails.localeFor({}),
        data: { first_name: data.first_name },
        about,
        idempotencyKey: buildIdempotencyKey("customer-welcome", about, data.email),
        source: "shop",
      },
    ])
  },
}

consumers.register(welcomeEmails)
