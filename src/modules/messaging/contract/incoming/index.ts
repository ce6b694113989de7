import type { z } from "@medusajs/framework/zod"
import { inventoryUpdate } from "./inventory-update"
import { orderCancelRequest } from "./order-cancel-request"
import { paymentSuccess } from "./payment-success"
import { sendEmail } from "./send-email"
import { shipmentTracking } from "./shipment-tracking"

/** What integrators may send, in the order in which the documentation lists it. */
export const incomingMessages = [inventoryUpdate, shipmentTracking, paymentSuccess, orderCancelRequest, sendEmail] as const

type IntegratorMessage = (typeof incomingMessages)[number]

/** Body of what integrators send under `Name`, such as `IncomingData<"inventory_update">`. */
export type IncomingData<Name extends IntegratorMessage["name"]> = z.output<Extract<IntegratorMessage, { name: Name }>["data"]>
