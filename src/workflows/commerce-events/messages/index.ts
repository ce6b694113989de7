import { messages, type MessageData } from "../../../modules/messaging"
import { claimCreated } from "./claim-created"
import { customerCreated } from "./customer-created"
import { customerDeleted } from "./customer-deleted"
import { customerUpdated } from "./customer-updated"
import { deliveryCreated } from "./delivery-created"
import { dropClosed } from "./drop-closed"
import { dropOpened } from "./drop-opened"
import { exchangeCreated } from "./exchange-created"
import { fulfillmentCanceled } from "./fulfillment-canceled"
import { fulfillmentCreated } from "./fulfillment-created"
import { orderCancelRequest } from "./order-cancel-request"
import { orderCanceled } from "./order-canceled"
import { orderCompleted } from "./order-completed"
import { orderCreated } from "./order-created"
import { orderUpdated } from "./order-updated"
import { paymentAuthorized } from "./payment-authorized"
import { paymentCanceled } from "./payment-canceled"
import { paymentFailed } from "./payment-failed"
import { paymentRefunded } from "./payment-refunded"
import { paymentSuccess } from "./payment-success"
import { productUpdated } from "./product-updated"
import { returnCanceled } from "./return-canceled"
import { returnReceived } from "./return-received"
import { returnRequested } from "./return-requested"
import { shipmentCreated } from "./shipment-created"
import { shipmentTracking } from "./shipment-tracking"

const outgoing = [
  orderCreated,
  orderUpdated,
  orderCanceled,
  orderCompleted,
  paymentAuthorized,
  paymentSuccess,
  paymentRefunded,
  paymentCanceled,
  paymentFailed,
  fulfillmentCreated,
  fulfillmentCanceled,
  shipmentCreated,
  deliveryCreated,
  returnRequested,
  returnReceived,
  returnCanceled,
  exchangeCreated,
  claimCreated,
  customerCreated,
  customerUpdated,
  customerDeleted,
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
