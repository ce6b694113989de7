import "./captures"
import "./core-columns"
import "./order-subject"

export { confirmOrderWorkflow } from "./confirm-order"
export { reconcileOrderEventsWorkflow } from "./reconcile-order-events"
export { findOrder } from "./find-order"
export type { CommerceData } from "./messages"
