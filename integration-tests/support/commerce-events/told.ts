import type { TestDatabase } from "../database"
import { eventually } from "../eventually"

/** What was published, by the key that its order or customer has. */
export const aTold = (database: TestDatabase) => {
  const published = async (key: string) =>
    (await database.query<{ name: string }>("select name from apparel_log where ordering_key = $1 order by id", [key])).map(
      ({ name }) => name
    )
  return {
    published,
    count: async (message: string, key: string) => (await published(key)).filter((name) => name === message).length,
    /** Everything that was written down about `key` is told or dropped. */
    decided: (key: string) =>
      eventually(async () => {
        const rows = await database.query("select 1 from apparel_outbox where ordering_key = $1", [key])
        return rows.length === 0 ? true : undefined
      }, 40_000),
    /** Lets the time pass after which the rows alone decide: where Medusa says nothing when a workflow has ended. */
    timePasses: () =>
      database.query(
        "update apparel_outbox set occurred_at = occurred_at - interval '2 minutes' where not is_ready and occurred_at > now() - interval '1 minute'"
      ),
  }
}
