import "./captures"
import "./core-columns"
import "./order-subject"

export { confirmFactsWorkflow } from "./confirm-facts"
export { END_EVENTS, endedFacts } from "./ended-workflows"
export { reconcileOrderEventsWorkflow } from "./reconcile-order-events"
export { findOrder } from "./find-order"
export type { CommerceData } from "./messages"
