import { emails } from "./modules/email/templates/registry"
import { consumers, messages } from "./modules/messaging/consumers/registry"

export { defineIncoming, defineOutgoing, personal } from "./modules/messaging/contract/define-message"
export type { IncomingData, OutgoingData } from "./modules/messaging/contract"
export type { Consumer, ReceivedMessage, Refuse } from "./modules/messaging/consumers/define-consumer"

export { defineTemplate } from "./modules/email/templates/define-template"
export { Action, QuietAction } from "./modules/email/templates/parts/action"
export { Layout } from "./modules/email/templates/parts/layout"
export { SkuLines } from "./modules/email/templates/parts/sku-lines"
export { Greeting, Note, Paragraph, Subtitle } from "./modules/email/templates/parts/text"
export { secretUrl, webUrl } from "./modules/email/templates/schemas/fields"
export { skuLineSchema } from "./modules/email/templates/schemas/sku-line"
export type { Audience, EmailTemplate } from "./modules/email/templates/define-template"
export type { Branding, EmailContext } from "./modules/email/templates/email-context"
export type { SkuLine } from "./modules/email/templates/schemas/sku-line"
export type { DeepPartial, Texts } from "./modules/email/texts/texts"
export type { NewEmail } from "./modules/email/queue-emails"

/** What hosts and other plugins add to the shop; registered while files load. */
export const apparel = { consumers, messages, emails }
