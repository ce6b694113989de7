import { defineOutgoing } from "../../../modules/messaging"
import { composeCustomers } from "../compose/compose-customers"
import { customerSchema, exampleCustomer } from "../schemas/customer"
import { settlesAs } from "../settle/settle-facts"

export const customerCreated = defineOutgoing({
  name: "customer_created",
  version: 1,
  kind: "event",
  routingKey: "customer.created.v1",
  summary: "Somebody registered, or bought as a guest for the first time.",
  aggregate: "customer",
  carries: "fact",
  source: "a new row of `customer`",
  data: customerSchema,
  example: exampleCustomer,
  availability: "available",
  compose: composeCustomers,
  settle: settlesAs("customer_created"),
})
