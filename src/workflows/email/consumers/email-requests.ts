import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer, messagingErrors, type MessageData } from "../../../modules/messaging"
import type { emailRequest } from "../../../modules/email/messages/send-email"

/**
 * Takes what integrators ask to be sent; the email's key makes it one however often they ask.
 *
 *   refused with          | when
 *   TEMPLATE_UNKNOWN      | there is no such template
 *   TEMPLATE_CLOSED       | integrators may not ask for it, such as a password reset
 *   TEMPLATE_DATA_INVALID | the data does not fit the template; names the field
 */
export const emailRequests: HandlingConsumer<MessageData<typeof emailRequest>> = {
  name: "email-requests",
  messages: ["send_email"],
  from: "inbound",
  async handle({ data, source }, { container }) {
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const problem = emails.findRequestProblem(data.template, data.data)
    if (problem) throw messagingErrors.REFUSED(problem)
    await emails.queue([
      {
        template: data.template,
        recipient: data.to,
        locale: emails.localeFor({ locale: data.locale }),
        data: data.data,
        orderId: data.order_id,
        // A key is the sender's own: two integrators may use the same.
        idempotencyKey: `${source}:${data.idempotency_key}`,
        source,
      },
    ])
  },
}

consumers.register(emailRequests)
