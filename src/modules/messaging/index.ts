import { Module } from "@medusajs/framework/utils"
import { registerChecks } from "../../shared/checks"
import { registerCoreColumns } from "../../shared/core-columns"
import { messagingChecks } from "./checks"
import { MESSAGING_MODULE } from "./options"
import "./personal-data"
import { MessagingModuleService } from "./service"

registerChecks(messagingChecks)
registerCoreColumns("messaging", { "repeat-migration-script": { script_migrations: ["finished_at", "script_name"] } })

export { MESSAGING_MODULE, MessagingModuleService }

// What slices, hosts and other plugins need to add messages of their own; nothing else of this folder is for them.
export { captures } from "./capture/registry"
export { isRemoved, markRemoved } from "./capture/removal"
export { defineCapture, type Capture } from "./capture/define-capture"
export { messages, allMessages, outgoingMessage } from "./contract/registry"
export type { AsyncApiDocument } from "./contract/asyncapi"
export { shopAsyncApi } from "./contract/shop-asyncapi"
export { defineIncoming, defineOutgoing, personal } from "./contract/define-message"
export type { Bodies, Fact, IncomingMessage, Message, MessageData, OutgoingMessage } from "./contract/define-message"
export {
  aggregateIds,
  bodiesOf,
  distinct,
  factIsTrue,
  factMoment,
  factNumber,
  factText,
  factTexts,
  isoOf,
} from "./contract/compose"
export * from "./contract/fields"
export { leftOut } from "./contract/shorten"
export { needsOneOf } from "./contract/needs-one-of"
export { consumers } from "./consumers/registry"
export type { ApplyingConsumer, Consumer, HandlingConsumer, ReceivedMessage, Refuse } from "./consumers/define-consumer"
export { messagingErrors } from "./errors"
export { mayReadMetrics } from "./metrics-guard"
export { recordRepair } from "./repairs"
export { snapshots, type Snapshot } from "./snapshots/registry"
export { subjects, type Subject } from "./subjects"

export default Module(MESSAGING_MODULE, { service: MessagingModuleService })
