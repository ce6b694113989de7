import { buildIdempotencyKey, EMAIL_MODULE, personName, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import type { CommerceData } from "../../commerce-events"
import { emailWithinHours } from "../within-hours"

/** Greets whoever registered; a guest who bought something gets the emails about the order alone. */
export const welcomeEmails: HandlingConsumer<CommerceData<"customer_created">> = {
  name: "welcome-emails",
  messages: ["customer_created"],
  from: "events",
  withinHours: emailWithinHours,
  async handle({ data }, { container }) {
    if (!data.has_account || !data.email) return
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const about = { type: "customer", id: data.customer_id }
    await emails.queue([
      {
        template: "customer-welcome",
        recipient: data.email,
        locale: emails.localeFor({}),
        // Not as it was typed: what is stored, queued and logged stays as small as what is shown.
        data: { first_name: personName(data.first_name) ?? null },
        about,
        idempotencyKey: buildIdempotencyKey("customer-welcome", about, data.email),
        source: "shop",
      },
    ])
  },
}

consumers.register(welcomeEmails)
