import { consumers, messages } from "./modules/messaging/consumers/registry"

export { defineIncoming, defineOutgoing, personal } from "./modules/messaging/catalogue/define-message"
export type { IncomingData, OutgoingData } from "./modules/messaging/catalogue"
export type { Consumer, ReceivedMessage, Refuse } from "./modules/messaging/consumers/define-consumer"

/** What hosts and other plugins add to the shop; registered while files load. */
export const apparel = { consumers, messages }
