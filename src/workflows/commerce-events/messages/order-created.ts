import { composeOrders } from "../compose/compose-orders"
import { defineOutgoing } from "../../../modules/messaging"
import { exampleOrder, orderSchema } from "../schemas/order"
import { settleOrderCandidates } from "../settle/settle-orders"

export const orderCreated = defineOutgoing({
  name: "order_created",
  version: 1,
  kind: "event",
  routingKey: "order.created.v1",
  summary: "An order was placed: its checkout ended with a payment that is authorized or pending, or with nothing to pay.",
  aggregate: "order",
  mayShorten: ["items"],
  carries: "fact",
  source: "a row of `order`, once its checkout is settled",
  data: orderSchema,
  example: exampleOrder,
  availability: "available",
  compose: composeOrders,
  settle: settleOrderCandidates,
})
