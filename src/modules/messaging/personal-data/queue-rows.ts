import type { Sql } from "../../../shared/database"
import type { Person, PersonalRows } from "../../../shared/personal-data"
import { aboutPerson, deletedRows } from "../../../shared/personal-rows"
import { IS_ABOUT } from "./is-about"
import { namesByWhatTheyHold } from "./named-by-what-they-hold"

const ROWS = {
  table: "apparel_queue_message",
  key: ["id"],
  shown: ["queue", "message_id", "type", "headers", "body"],
}

/** Longer than the retries of any consumer of ours last: what is older lies in a queue that nobody works off. */
const LEFT = `sent_at < extract(epoch from now() - interval '3 days')`

const gone = deletedRows({
  ...ROWS,
  where: `(${IS_ABOUT}) and (type = any(:captured) or ${LEFT})`,
  values: namesByWhatTheyHold,
})

const WAITING = `
  select count(*)::int as waiting from apparel_queue_message where (${IS_ABOUT}) and not type = any(:plain || :captured) and not ${LEFT}`

/** Queues of the PostgreSQL transport: consumers take what is in them within seconds, and the erasure waits for them. */
export const queueRows: PersonalRows = {
  read: deletedRows({ ...ROWS, where: IS_ABOUT }).read,
  erase: (sql: Sql, person: Person) => gone.erase(sql, person),
  async countWaiting(sql: Sql, person: Person): Promise<number> {
    const [row] = await sql<{ waiting: number }>(...aboutPerson(WAITING, person, namesByWhatTheyHold()))
    return row?.waiting ?? 0
  },
}
