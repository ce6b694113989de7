import type { TestDatabase } from "../database"

/** A change of a table that the database refuses; `when` is a condition on `new`. */
export type Failure = { table: string; on?: "insert" | "update" | "insert or update"; when?: string }

let made = 0

/** Makes the database refuse `failure`, as a constraint or a full disk would, until the returned function is called. */
export async function aFailure(database: TestDatabase, failure: Failure): Promise<() => Promise<void>> {
  const { table, on = "insert or update", when = "true" } = failure
  const name = `test_failure_${++made}`
  await database.query(
    `create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$`
  )
  await database.query(`create trigger ${name} before ${on} on "${table}" for each row when (${when}) execute function ${name}()`)
  return async () => {
    await database.query(`drop function ${name} cascade`)
  }
}
