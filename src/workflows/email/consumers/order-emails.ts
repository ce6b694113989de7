import { EMAIL_MODULE, keyOf, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { fitSurveysOf } from "../fit-surveys-of"
import { occasionOf, ORDER_MESSAGES, type OrderMessage } from "../occasion-of"
import { orderContact } from "../order-contact"
import type { CommerceData } from "../../commerce-events"

/** Writes to the customer of an order about everything that happens to it, and to staff about a new one. */
export const orderEmails: HandlingConsumer<CommerceData<OrderMessage>> = {
  name: "order-emails",
  messages: ORDER_MESSAGES,
  from: "events",
  prefetch: 10,
  async handle({ id, name, data }, { container }) {
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const orderId = data.order_id
    const contact = orderId ? await orderContact(container, orderId) : undefined
    if (!orderId || !contact) return
    const { template, about, data: shown } = occasionOf(name as OrderMessage, data, id) // bound to these messages alone
    const locale = emails.localeFor(contact)
    const mailed = name === "order_created" ? undefined : await emails.orderAsMailed(orderId)
    const full = {
      ...shown,
      ...(mailed !== undefined && { order: mailed }),
      ...(name === "delivery_created" && {
        fit_surveys: await fitSurveysOf(container, data as CommerceData<"delivery_created">),
      }),
      pictures: contact.pictures,
      first_name: contact.firstName,
    }
    const customer = contact.email ? [{ template, recipient: contact.email, locale }] : []
    const staff = name === "order_created" ? await emails.staff.of("staff-new-order") : []
    await emails.queue(
      [
        ...customer,
        ...staff.map((recipient) => ({ template: "staff-new-order", recipient, locale: emails.options.defaultLocale })),
      ].map((email) => ({
        ...email,
        data: full,
        about,
        orderId,
        idempotencyKey: keyOf(email.template, about, email.recipient),
        source: "shop",
      }))
    )
  },
}

consumers.register(orderEmails)
