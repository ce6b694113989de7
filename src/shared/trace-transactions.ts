import { currentTraceparent } from "./trace-context"

/** The part of knex that opens transactions. */
type Transaction = {
  begin(connection: unknown): Promise<unknown>
  query(connection: unknown, statement: string): Promise<unknown>
}
type Client = { transaction(container: unknown, config: unknown, outer?: unknown): Transaction }

const traced = new WeakSet<Client>()

/**
 * Tells PostgreSQL the trace of each transaction that Medusa opens through `knex`, as the setting `apparel.traceparent`,
 * where triggers find it. It costs a statement per transaction in a trace, and nothing in none.
 */
export function traceTransactions(knex: unknown): void {
  const { client } = knex as { client: Client } // Medusa types the shared connection as `any`
  if (traced.has(client)) return
  traced.add(client)
  const open = client.transaction.bind(client)
  client.transaction = (container, config, outer) => {
    const transaction = open(container, config, outer)
    const traceparent = currentTraceparent()
    if (traceparent === undefined) return transaction
    // knex begins later, once it has a connection, and never for one within another.
    const begin = transaction.begin.bind(transaction)
    transaction.begin = async (connection) => {
      const begun = await begin(connection)
      await transaction.query(connection, setTraceparent(traceparent))
      return begun
    }
    return transaction
  }
}

/** As a text, since knex passes no parameters here: a parsed traceparent is digits, letters a to f and dashes. */
const setTraceparent = (traceparent: string) => `select set_config('apparel.traceparent', '${traceparent}', true)`
