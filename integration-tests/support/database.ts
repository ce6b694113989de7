import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { withDatabase } from "../../dev/database"
import type { Sql } from "../../src/shared/database"
import { atEnd } from "./at-end"
import { testEnvironment } from "./test-environment"

/** A database of the test's own. */
export type TestDatabase = {
  url: string
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** Address of database `name` on the server of `url`. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** A fresh copy of the migrated and seeded template, or of `template`; dropped at the end of the spec file. */
export async function aDatabase(template = testEnvironment().template): Promise<TestDatabase> {
  const { maintenanceUrl } = testEnvironment()
  const name = `apparel_test_${randomBytes(6).toString("hex")}`
  await withDatabase(maintenanceUrl, (client) => client.query(`create database ${name} template ${template}`))
  const url = databaseUrl(maintenanceUrl, name)
  atEnd(() => withDatabase(maintenanceUrl, (client) => client.query(`drop database ${name} with (force)`)))
  return {
    url,
    query: async <Row extends object>(sql: string, values: unknown[] = []) => {
      const client = new Client({ connectionString: url })
      await client.connect()
      try {
        return (await client.query<Row>(sql, values)).rows
      } finally {
        await client.end()
      }
    },
  }
}

/** The database as our code asks one. */
export const sqlOf =
  (database: TestDatabase): Sql =>
  (statement, values) =>
    database.query(typeof statement === "string" ? statement : statement.text, values)
