import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../shared/database"
import { aggregateIds, type Bodies, bodiesOf, defineOutgoing, type Fact, moment, personalText } from "../../../modules/messaging"
import { byKey } from "../readers/rows"

const schema = z.object({
  customer_id: z.string(),
  email: personalText(),
  first_name: personalText(),
  last_name: personalText(),
  company_name: personalText(),
  phone: personalText(),
  has_account: z.boolean().describe("`false`: a guest, known by an order alone"),
  created_at: moment,
})

export const customerCreated = defineOutgoing({
  name: "customer_created",
  version: 1,
  kind: "event",
  routingKey: "customer.created.v1",
  summary: "Somebody registered, or bought as a guest for the first time.",
  aggregate: "customer",
  carries: "fact",
  source: "a new row of `customer`",
  data: schema,
  example: {
    customer_id: "cus_01JD0000000000000000000001",
    email: "robin@example.com",
    first_name: "Robin",
    last_name: "Sample",
    company_name: null,
    phone: null,
    has_account: true,
    created_at: "2026-11-24T09:00:00.000Z",
  },
  availability: "available",
  compose,
})

type CustomerRow = Omit<z.output<typeof schema>, "created_at" | "customer_id"> & { id: string; created_at: Date }

async function compose(facts: Fact[], sql: Sql): Promise<Bodies<z.output<typeof schema>>> {
  const rows = await sql<CustomerRow>(
    `select id, email, first_name, last_name, company_name, phone, has_account, created_at
     from customer where id = any($1) and deleted_at is null`,
    [aggregateIds(facts)]
  )
  const customers = byKey(rows, "id")
  return bodiesOf(facts, ({ aggregateId }) => {
    const customer = customers.get(aggregateId)
    if (!customer) return undefined
    const { id, created_at, ...rest } = customer
    return { customer_id: id, ...rest, created_at: created_at.toISOString() }
  })
}
