import type { z } from "@medusajs/framework/zod"
import { customerCreated } from "./customer-created"
import { deliveryCreated } from "./delivery-created"
import { dropClosed } from "./drop-closed"
import { dropOpened } from "./drop-opened"
import { exchangeCreated } from "./exchange-created"
import { fulfillmentCreated } from "./fulfillment-created"
import { inventoryUpdate } from "./inventory-update"
import { lowStock } from "./low-stock"
import { orderCanceled } from "./order-canceled"
import { orderCompleted } from "./order-completed"
import { orderCreated } from "./order-created"
import { paymentAuthorized } from "./payment-authorized"
import { paymentFailed } from "./payment-failed"
import { paymentRefunded } from "./payment-refunded"
import { paymentSuccess } from "./payment-success"
import { productUpdated } from "./product-updated"
import { returnReceived } from "./return-received"
import { returnRequested } from "./return-requested"
import { sendEmail } from "./send-email"
import { shipmentCreated } from "./shipment-created"
import { sizeChartPublished } from "./size-chart-published"
import { sizeRunBroken } from "./size-run-broken"

/** What the shop publishes, in the order in which the documentation lists it. */
export const outgoingMessages = [
  orderCreated,
  orderCanceled,
  orderCompleted,
  paymentAuthorized,
  paymentSuccess,
  paymentRefunded,
  paymentFailed,
  fulfillmentCreated,
  shipmentCreated,
  deliveryCreated,
  returnRequested,
  returnReceived,
  exchangeCreated,
  customerCreated,
  productUpdated,
  sizeChartPublished,
  inventoryUpdate,
  lowStock,
  sizeRunBroken,
  dropOpened,
  dropClosed,
  sendEmail,
] as const

type ShopMessage = (typeof outgoingMessages)[number]

/** Body of what the shop publishes under `Name`, such as `OutgoingData<"order_created">`. */
export type OutgoingData<Name extends ShopMessage["name"]> = z.output<Extract<ShopMessage, { name: Name }>["data"]>
