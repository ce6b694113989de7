import { defineOutgoing } from "../../../modules/messaging"
import { composeCustomers } from "../compose/compose-customers"
import { customerSchema, exampleCustomer } from "../schemas/customer"
import { settlesAs } from "../settle/settle-facts"

export const customerUpdated = defineOutgoing({
  name: "customer_updated",
  version: 1,
  kind: "event",
  routingKey: "customer.updated.v1",
  summary: "A customer's address, name, company or phone is another one, or a guest got an account.",
  aggregate: "customer",
  carries: "state",
  source: "changed columns of `customer`",
  data: customerSchema,
  example: { ...exampleCustomer, phone: "+49 30 1234567" },
  availability: "available",
  compose: composeCustomers,
  settle: settlesAs("customer_updated"),
})
