import { emails } from "./modules/email/templates/registry"
import type { EmailMessage, EmailRequest } from "./modules/email/messages"
import { captures, consumers, messages, snapshots, subjects, type MessageData } from "./modules/messaging"
import type { SizingMessage } from "./modules/sizing/messages"
import { personalData } from "./shared/personal-data"
import type { CommerceMessage, CommerceRequest } from "./workflows/commerce-events/messages"
import type { StockMessage, StockRequest } from "./workflows/inventory-rules/messages"
import type { PaymentRequest } from "./workflows/payments/messages"

export { aggregateIds, bodiesOf, defineCapture, defineIncoming, defineOutgoing, personal } from "./modules/messaging"
export type {
  Bodies,
  Capture,
  Consumer,
  Fact,
  MessageData,
  ReceivedMessage,
  Refuse,
  Snapshot,
  Subject,
} from "./modules/messaging"

type ShopMessage = CommerceMessage | EmailMessage | SizingMessage | StockMessage
type IntegratorMessage = CommerceRequest | EmailRequest | PaymentRequest | StockRequest

/** Name of what the shop publishes. */
export type OutgoingName = ShopMessage["name"]

/** Body of what the shop publishes under `Name`, such as `OutgoingData<"order_created">`. */
export type OutgoingData<Name extends OutgoingName> = MessageData<Extract<ShopMessage, { name: Name }>>

/** Body of what integrators send under `Name`, such as `IncomingData<"inventory_update">`. */
export type IncomingData<Name extends IntegratorMessage["name"]> = MessageData<Extract<IntegratorMessage, { name: Name }>>

export { deletedRows, emptiedRows } from "./shared/personal-rows"
export type { Person, PersonalData, PersonalRows, PersonalTable } from "./shared/personal-data"
export { defineTemplate } from "./modules/email/templates/define-template"
export { Action, QuietAction } from "./modules/email/templates/parts/action"
export { Layout } from "./modules/email/templates/parts/layout"
export { SkuLines } from "./modules/email/templates/parts/sku-lines"
export { Greeting, Note, Paragraph, Subtitle } from "./modules/email/templates/parts/text"
export { personName } from "./modules/email/templates/person-name"
export { secretUrl, webUrl } from "./modules/email/templates/schemas/fields"
export { skuLineSchema } from "./modules/email/templates/schemas/sku-line"
export type { Audience, EmailTemplate } from "./modules/email/templates/define-template"
export type { Branding, EmailContext } from "./modules/email/templates/email-context"
export type { SkuLine } from "./modules/email/templates/schemas/sku-line"
export type { DeepPartial, Texts } from "./modules/email/texts/texts"
export type { NewEmail } from "./modules/email/queue-emails"

/** What hosts and other plugins add to the shop; registered while files load. */
export const apparel = { captures, consumers, emails, messages, personalData, snapshots, subjects }
