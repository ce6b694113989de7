import { Client } from "pg"
import type { Fact } from "../../../src/modules/messaging/contract/define-message"
import type { Sql } from "../../../src/shared/database"
import { atEnd } from "../at-end"
import "../slices"

let lastId = 0

/** A fact as a trigger would have written it. */
export function aFact(aggregateId: string, facts: Record<string, unknown> = {}): Fact {
  return { id: String(++lastId), aggregateId, orderingKey: aggregateId, facts, occurredAt: new Date() }
}

/** Statements on one connection to a test's database, counted; closed with the spec file. */
export async function aSql(url: string): Promise<{ sql: Sql; statements: () => number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  atEnd(() => client.end())
  let count = 0
  const sql: Sql = async <Row extends object>(statement: Parameters<Sql>[0], values?: unknown[]) => {
    count += 1
    return (await client.query<Row>(typeof statement === "string" ? statement : statement.text, values)).rows
  }
  return { sql, statements: () => count }
}
