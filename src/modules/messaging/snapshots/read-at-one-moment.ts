import type { Database, Sql } from "../../../shared/database"

/** Longest one statement may take, in milliseconds. */
const LONGEST_READ_MS = 30_000

/**
 * `work` with reads that all see what was committed at one moment, that of the first of them: a change and what the
 * outbox says of it are seen together or not at all. A statement that fails spoils none after it.
 */
export async function readAtOneMoment<T>(database: Database, work: (read: Sql) => Promise<T>): Promise<T> {
  const connection = await database.connect()
  const { sql } = connection
  try {
    await sql("begin isolation level repeatable read read only")
    await sql(`set local statement_timeout = ${LONGEST_READ_MS}`)
    const result = await work(apart(sql))
    await sql("commit")
    return result
  } finally {
    await connection.end()
  }
}

/** Each statement within a savepoint. */
function apart(sql: Sql): Sql {
  return async (statement, values) => {
    await sql("savepoint one_read")
    try {
      const rows = await sql<never>(statement, values)
      await sql("release savepoint one_read")
      return rows
    } catch (error) {
      await sql("rollback to savepoint one_read").catch(() => undefined) // the failure is told by the statement
      throw error
    }
  }
}
