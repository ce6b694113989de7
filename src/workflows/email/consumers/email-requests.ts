import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EMAIL_MODULE, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer, messagingErrors, type MessageData } from "../../../modules/messaging"
import type { emailRequest } from "../../../modules/email/messages/send-email"
import { findOrder } from "../../commerce-events"
import { findIncoherence, type KnownOrder } from "../find-incoherence"

/**
 * Takes what integrators ask to be sent; the email's key makes it one however often they ask.
 *
 *   refused with           | when
 *   TEMPLATE_UNKNOWN       | there is no such template
 *   TEMPLATE_CLOSED        | integrators may not ask for it, such as a password reset
 *   TEMPLATE_DATA_INVALID  | the data does not fit the template; names the field
 *   ORDER_NOT_FOUND        | there is no such order
 *   ORDER_MISMATCH, RECIPIENT_NOT_OF_ORDER, RECIPIENT_UNKNOWN, LINK_NOT_ALLOWED: see `findIncoherence`
 */
export const emailRequests: HandlingConsumer<MessageData<typeof emailRequest>> = {
  name: "email-requests",
  messages: ["send_email"],
  from: "inbound",
  async handle({ data: request, source }, { container }) {
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const read = emails.readRequest(request.template, request.data)
    if ("problem" in read) throw messagingErrors.REFUSED(read.problem)
    const { order_id, to } = request
    const problem = findIncoherence(
      { to, order_id, data: read.data },
      {
        order: order_id === null ? undefined : await readOrder(container, order_id),
        isCustomer: order_id === null && (await isCustomer(container, to)),
        leadsToKnownHosts: (text) => emails.leadsToKnownHosts(text),
      }
    )
    if (problem) throw messagingErrors.REFUSED(problem)
    await emails.queue([
      {
        template: request.template,
        recipient: to,
        locale: emails.localeFor({ locale: request.locale }),
        data: read.data,
        orderId: order_id,
        // A key is the sender's own: two integrators may use the same.
        idempotencyKey: `${source}:${request.idempotency_key}`,
        source,
      },
    ])
  },
}

consumers.register(emailRequests)

type OrderRow = {
  id: string
  display_id: number
  custom_display_id: string | null
  email: string | null
  customer: { email: string | null } | null
}

const ORDER_FIELDS = ["id", "display_id", "custom_display_id", "email", "customer.email"]

/** @throws ORDER_NOT_FOUND */
async function readOrder(container: MedusaContainer, order_id: string): Promise<KnownOrder> {
  const { id, display_id, custom_display_id, email, customer } = await findOrder<OrderRow>(container, { order_id }, ORDER_FIELDS)
  const given = (text: string | null | undefined) => text ?? []
  return {
    id,
    numbers: [String(display_id), ...[custom_display_id].flatMap(given)],
    addresses: [email, customer?.email].flatMap(given),
  }
}

async function isCustomer(container: MedusaContainer, address: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { email: [...new Set([address, address.toLowerCase()])] }
  const { data } = (await query.graph({ entity: "customer", fields: ["id"], filters })) as { data: unknown[] }
  return data.length > 0
}
