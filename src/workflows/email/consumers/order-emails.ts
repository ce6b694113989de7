import type { MedusaContainer } from "@medusajs/framework/types"
import { buildIdempotencyKey, EMAIL_MODULE, personName, type EmailModuleService } from "../../../modules/email"
import { consumers, type HandlingConsumer } from "../../../modules/messaging"
import { SIZING_MODULE, type SizingModuleService } from "../../../modules/sizing"
import type { SurveyLine } from "../../../modules/sizing/fit/surveys/fit-surveys"
import type { CommerceData } from "../../commerce-events"
import { emailForMessage, isSilent, ORDER_MESSAGES, type OrderMessage } from "../email-for-message"
import { readOrderContact } from "../order-contact"
import { emailWithinHours } from "../within-hours"

/** Writes to the customer of an order about everything that happens to it, and to staff about a new one. */
export const orderEmails: HandlingConsumer<CommerceData<OrderMessage>> = {
  name: "order-emails",
  messages: ORDER_MESSAGES,
  from: "events",
  prefetch: 10,
  withinHours: emailWithinHours,
  async handle({ id, name, data }, { container }) {
    const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
    const orderId = data.order_id
    const contact = orderId ? await readOrderContact(container, orderId) : undefined
    if (!orderId || !contact) return
    const message = name as OrderMessage // bound to these messages alone
    if (isSilent(message, data)) return
    const { template, about, data: shown } = emailForMessage(message, data, id)
    const locale = emails.localeFor(contact)
    const isWhole = name === "order_created" || name === "order_updated"
    const confirmed = isWhole ? undefined : await emails.orderAsConfirmed(orderId)
    const full = {
      ...shown,
      ...(confirmed !== undefined && { order: confirmed }),
      ...(name === "delivery_created" && {
        fit_surveys: await findFitSurveys(container, data as CommerceData<"delivery_created">),
      }),
      pictures: contact.pictures,
      first_name: personName(contact.firstName) ?? null,
    }
    const customer = contact.email ? [{ template, recipient: contact.email, locale }] : []
    const staff = name === "order_created" ? await emails.staff.addressesFor("staff-new-order") : []
    await emails.queue(
      [
        ...customer,
        ...staff.map((recipient) => ({ template: "staff-new-order", recipient, locale: emails.options.defaultLocale })),
      ].map((email) => ({
        ...email,
        data: full,
        about,
        orderId,
        idempotencyKey: buildIdempotencyKey(email.template, about, email.recipient),
        source: "shop",
      }))
    )
  },
}

consumers.register(orderEmails)

/** What the email of a parcel asks about the sizes in it; nothing about what has no size. */
export function findFitSurveys(container: MedusaContainer, parcel: CommerceData<"delivery_created">): Promise<SurveyLine[]> {
  const { surveys } = container.resolve<SizingModuleService>(SIZING_MODULE)
  const { backendUrl } = container.resolve<EmailModuleService>(EMAIL_MODULE).options
  const lineItemIds = parcel.items.flatMap(({ line_item_id }) => line_item_id ?? [])
  return surveys.buildQuestions([...new Set(lineItemIds)], { backendUrl, now: new Date() })
}
