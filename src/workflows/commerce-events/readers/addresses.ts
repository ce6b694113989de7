import type { Sql } from "../../../shared/database"
import type { Address } from "../schemas/address"

const TABLES = { order: "order_address", fulfillment: "fulfillment_address" }

/** Addresses by id, out of the table of their kind. */
export async function readAddresses(sql: Sql, kind: keyof typeof TABLES, ids: string[]): Promise<Map<string, Address>> {
  const rows = await sql<Address & { id: string }>(
    `select id, first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code, phone
     from ${TABLES[kind]} where id = any($1)`,
    [ids]
  )
  return new Map(rows.map(({ id, ...address }) => [id, address]))
}
