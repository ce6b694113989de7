import { generateEntityId } from "@medusajs/framework/utils"
import type { Database, Sql } from "../../shared/database"
import { databaseFailureCode } from "../../shared/database-failure"
import { registeredPersonalData, type Person, type PersonalRows } from "../../shared/personal-data"
import { ERASURE, erasureOf, type Erasure, type ErasureRow } from "./erasure"
import { privacyErrors } from "./errors"

type ErasureRequest = {
  person: Person
  /** The customer whom it is about, for staff to find it by; null for a guest. */
  customerId: string | null
  /** Id of the member of staff, or `shop`. */
  by: string
  /** Asked for again under the same id, it is the same erasure. (Default: a new one) */
  id?: string
}

/** Longer than a turn lasts; after it, whoever had the erasure is dead. */
const CLAIM_SECONDS = 180

const NEWEST = 20

/**
 * Erasures of people, each in many short transactions. How far it came stands in its row: whoever is killed in the middle is
 * followed by the next, and what was erased is counted once, since count and erasure are one transaction.
 */
export class Erasures {
  constructor(private readonly database: Database) {}

  /** Notes that somebody is to be erased. The person stands in the row until it is done, and then no more. */
  async request({ person, customerId, by, id = generateEntityId(undefined, "erasure") }: ErasureRequest): Promise<string> {
    await this.database.sql(
      `insert into apparel_erasure (id, customer_id, person, requested_by) values ($1, $2, $3, $4) on conflict (id) do nothing`,
      [id, customerId, JSON.stringify(person), by]
    )
    return id
  }

  /** Newest first, of one customer. */
  async list(customerId: string): Promise<Erasure[]> {
    const rows = await this.database.sql<ErasureRow>(
      `select ${ERASURE} from apparel_erasure where customer_id = $1 order by requested_at desc, id desc limit ${NEWEST}`,
      [customerId]
    )
    return rows.map(erasureOf)
  }

  /** @throws ERASURE_NOT_FOUND */
  async open(id: string): Promise<Erasure> {
    const [row] = await this.database.sql<ErasureRow>(`select ${ERASURE} from apparel_erasure where id = $1`, [id])
    if (!row) throw privacyErrors.ERASURE_NOT_FOUND({ id })
    return erasureOf(row)
  }

  /** Ids of those that nobody works on, oldest first. */
  async unfinished(): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `select id from apparel_erasure where status <> 'done' and (claimed_until is null or claimed_until < now())
        order by requested_at limit ${NEWEST}`
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Goes on with an erasure for at most `turnMs` and says how it stands; nothing while somebody else does, or once it is done.
   *
   * @throws whatever the database throws; the next turn goes on from there
   */
  async carryOut(id: string, turnMs = 20_000): Promise<Erasure> {
    const person = await this.claim(id)
    if (!person) return this.open(id)
    try {
      const reason = await this.work(id, person, performance.now() + turnMs)
      await (reason === undefined ? this.finish(id) : this.release(id, reason))
    } catch (error) {
      await this.release(id, `It failed (${databaseFailureCode(error)})`).catch(() => undefined)
      throw error
    }
    return this.open(id)
  }

  private async claim(id: string): Promise<Person | undefined> {
    const [row] = await this.database.sql<{ person: Omit<Person, "until"> & { until: string } }>(
      `update apparel_erasure set status = 'running', turns = turns + 1,
         claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
       where id = $1 and status <> 'done' and (claimed_until is null or claimed_until < now()) returning person`,
      [id]
    )
    return row && { ...row.person, until: new Date(row.person.until) }
  }

  /** Erases what there is; says why it is not over yet, where it is not. */
  private async work(id: string, person: Person, deadline: number): Promise<string | undefined> {
    const tables = erasedTables()
    // Asked first: what arrives meanwhile is erased where it arrives.
    const waiting = await this.countWaiting(tables, person)
    for (const [table, rows] of tables) {
      while ((await this.eraseSome(id, { table, rows, person })) > 0)
        if (performance.now() > deadline) return "There is more than one turn can erase"
    }
    return waiting > 0 ? `${waiting} messages are on their way and are erased where they arrive` : undefined
  }

  private async countWaiting(tables: [string, PersonalRows][], person: Person): Promise<number> {
    let waiting = 0
    for (const [, rows] of tables) waiting += (await rows.countWaiting?.(this.database.sql, person)) ?? 0
    return waiting
  }

  private eraseSome(id: string, { table, rows, person }: { table: string; rows: PersonalRows; person: Person }): Promise<number> {
    return this.database.transaction(async (sql) => {
      const erased = await rows.erase(sql, person)
      if (erased > 0) await addCount(sql, { id, table, erased })
      return erased
    })
  }

  private async finish(id: string): Promise<void> {
    await this.database.sql(
      `update apparel_erasure set status = 'done', person = null, last_error = null, claimed_until = null, finished_at = now()
       where id = $1`,
      [id]
    )
  }

  private async release(id: string, reason: string): Promise<void> {
    await this.database.sql(`update apparel_erasure set claimed_until = null, last_error = $2 where id = $1`, [id, reason])
  }
}

/** Those of which something is erased, in the order of registration. */
const erasedTables = (): [string, PersonalRows][] =>
  [...registeredPersonalData().values()].flatMap(({ tables }) =>
    Object.entries(tables).flatMap(([table, { rows }]): [string, PersonalRows][] => (rows ? [[table, rows]] : []))
  )

const addCount = (sql: Sql, { id, table, erased }: { id: string; table: string; erased: number }) =>
  sql(
    `update apparel_erasure set counts = jsonb_set(counts, array[$2], to_jsonb(coalesce((counts->>$2)::int, 0) + $3::int)) where id = $1`,
    [id, table, erased]
  )
