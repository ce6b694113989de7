import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, type Fact } from "../../../modules/messaging"
import { readCustomers } from "../readers/customers"
import type { CustomerData } from "../schemas/customer"

/** Customers as they are now. Those who are gone have no body. */
export async function composeCustomers(facts: Fact[], sql: Sql): Promise<Bodies<CustomerData>> {
  const customers = await readCustomers(sql, aggregateIds(facts))
  return bodiesOf(facts, ({ aggregateId }) => {
    const customer = customers.get(aggregateId)
    if (!customer) return undefined
    const { id, created_at, ...rest } = customer
    return { customer_id: id, ...rest, created_at: created_at.toISOString() }
  })
}
