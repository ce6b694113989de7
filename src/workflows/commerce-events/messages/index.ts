import { messages, type MessageData } from "../../../modules/messaging"
import { customerCreated } from "./customer-created"
import { deliveryCreated } from "./delivery-created"
import { dropClosed } from "./drop-closed"
import { dropOpened } from "./drop-opened"
import { exchangeCreated } from "./exchange-created"
import { fulfillmentCreated } from "./fulfillment-created"
import { orderCancelRequest } from "./order-cancel-request"
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
import { shipmentCreated } from "./shipment-created"
import { shipmentTracking } from "./shipment-tracking"

const outgoing = [
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
  dropOpened,
  dropClosed,
] as const

const incoming = [shipmentTracking, orderCancelRequest] as const

messages.register(...outgoing, ...incoming)

export type CommerceMessage = (typeof outgoing)[number]
export type CommerceRequest = (typeof incoming)[number]

/** Body of what this slice publishes under `Name`, such as `CommerceData<"order_created">`. */
export type CommerceData<Name extends CommerceMessage["name"]> = MessageData<Extract<CommerceMessage, { name: Name }>>
