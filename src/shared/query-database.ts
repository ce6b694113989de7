import { Client } from "pg"
import type { Deployment } from "./checks"

/**
 * Asks PostgreSQL over a connection of its own, so that an exhausted pool does not look like an outage
 * and an outage does not hide behind an idle pooled connection. Gives up after 2 s.
 */
export async function queryDatabase<Row extends object>(
  deployment: Pick<Deployment, "databaseUrl" | "databaseSsl">,
  sql: string,
  values: unknown[] = []
): Promise<Row[]> {
  const client = new Client({
    connectionString: deployment.databaseUrl,
    ssl: deployment.databaseSsl as never, // handed through as Medusa's own driver options give it
    application_name: "apparel-doctor",
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
