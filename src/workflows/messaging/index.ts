export { confirmOrderWorkflow } from "./confirm-order"
export { reconcileMessagesWorkflow } from "./reconcile-messages"
