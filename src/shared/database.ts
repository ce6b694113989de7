import type { Client, QueryResult } from "pg"
import { markConnectFailure, markStatementFailure } from "./database-failure"
import { Listener, type Listening, type Subscriber } from "./listener"
import { queryPrepared, type PreparedStatement, type Sql } from "./prepared-statement"
import { currentTraceparent } from "./trace-context"

export type { Sql }

/** A connection of one owner: a publisher of the relay, or the listener. `end` closes it, also in the middle of a statement. */
export type OwnConnection = { sql: Sql; client: Client; end(): Promise<void> }

/** What this module needs of PostgreSQL; statements say nothing of a schema, the search path does. */
export type Database = {
  /** One statement on a pooled connection. */
  sql: Sql
  /** `work` in one READ COMMITTED transaction on a pooled connection; rolled back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** A new connection outside the pool, which the caller must end. */
  connect(): Promise<OwnConnection>
  /** Hears the notifications of `channel`, all subscribers over one connection. */
  listen(channel: string, subscriber: Subscriber): Listening
}

/** The part of Medusa's knex connection that is used: its pool of `pg` clients and its way to make one. */
type KnexConnection = {
  client: {
    acquireConnection(): Promise<Client>
    releaseConnection(connection: Client): Promise<void>
    acquireRawConnection(): Promise<Client>
  }
}

/** PostgreSQL by way of Medusa's shared connection, so that TLS, search path and pool size are the host's. */
export function databaseOf(knex: unknown): Database {
  const { client: pool } = knex as KnexConnection // Medusa types the shared connection as `any`
  const connect = async (): Promise<OwnConnection> => {
    const client = await whenConnected(pool.acquireRawConnection())
    client.on("error", () => undefined) // the statement that hits the lost connection reports it
    return { client, sql: sqlOf(client), end: () => client.end().catch(() => undefined) }
  }
  const listener = new Listener(connect)
  return {
    // Every read goes this way, so it is not put together from other functions: promises are dear in a server that hooks them.
    async sql<Row extends object>(statement: string | PreparedStatement, values?: unknown[]) {
      let client: Client | undefined
      try {
        client = await pool.acquireConnection()
        return (await queryOf<Row>(client, statement, values)).rows
      } catch (error) {
        if (client) markStatementFailure(error)
        else markConnectFailure(error)
        throw error
      } finally {
        if (client) void pool.releaseConnection(client)
      }
    },
    async transaction(work) {
      const client = await whenConnected(pool.acquireConnection())
      try {
        return await inTransaction(sqlOf(client), work)
      } finally {
        await pool.releaseConnection(client)
      }
    },
    connect,
    listen: (channel, subscriber) => listener.listen(channel, subscriber),
  }
}

async function whenConnected(connecting: Promise<Client>): Promise<Client> {
  try {
    return await connecting
  } catch (error) {
    markConnectFailure(error)
    throw error
  }
}

/**
 * `work` between BEGIN and COMMIT of the connection behind `sql`.
 *
 * The level is named because the relay rests on it: its second statement must see what the lock's last holder deleted.
 */
export async function inTransaction<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  await sql("begin isolation level read committed")
  try {
    const traceparent = currentTraceparent()
    if (traceparent !== undefined) await sql("select set_config('apparel.traceparent', $1, true)", [traceparent])
    const result = await work(sql)
    await sql("commit")
    return result
  } catch (error) {
    await sql("rollback").catch(() => undefined)
    throw error
  }
}

function sqlOf(client: Client): Sql {
  return async <Row extends object>(statement: string | PreparedStatement, values?: unknown[]) => {
    try {
      return (await queryOf<Row>(client, statement, values)).rows
    } catch (error) {
      markStatementFailure(error)
      throw error
    }
  }
}

function queryOf<Row extends object>(
  client: Client,
  statement: string | PreparedStatement,
  values: unknown[] | undefined
): Promise<QueryResult<Row>> {
  return typeof statement === "string" ? client.query<Row>(statement, values) : queryPrepared<Row>(client, statement, values)
}
