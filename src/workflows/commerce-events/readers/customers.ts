import type { Sql } from "../../../shared/database"
import type { CustomerData } from "../schemas/customer"
import { byKey } from "./rows"

export type CustomerRow = Omit<CustomerData, "created_at" | "customer_id"> & { id: string; created_at: Date }

/** Customers who are there, by id. */
export async function readCustomers(sql: Sql, ids: string[]): Promise<Map<string, CustomerRow>> {
  const rows = await sql<CustomerRow>(
    `select id, email, first_name, last_name, company_name, phone, has_account, created_at
     from customer where id = any($1) and deleted_at is null`,
    [ids]
  )
  return byKey(rows, "id")
}
