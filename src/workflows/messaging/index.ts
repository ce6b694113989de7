export { inventoryLevels } from "./consumers/inventory-levels"
export { orderCancelRequests } from "./consumers/order-cancel-requests"
export { paymentHints } from "./consumers/payment-hints"
export { shipmentTracking } from "./consumers/shipment-tracking"
