import type { AdminDeadLetterFilter } from "../../../types/http/messaging"
import type { Sql } from "../../../shared/database"
import { findSubject } from "../subjects"

/** A WHERE clause and its values; the clause counts its parameters from `$1`. */
export type Condition = { text: string; values: unknown[] }

/** `filter` in SQL over `apparel_dead_letter`. What `q` names, such as an order by its number, is looked up first. */
export async function conditionOf(filter: AdminDeadLetterFilter, sql: Sql): Promise<Condition> {
  const parts: string[] = []
  const values: unknown[] = []
  const add = (part: (parameter: string) => string, value: unknown) => {
    values.push(value)
    parts.push(part(`$${values.length}`))
  }
  if (filter.status) add((parameter) => `status = any(${parameter})`, filter.status)
  for (const column of ["direction", "consumer", "name", "reason_code"] as const) {
    if (filter[column]) add((parameter) => `${column} = ${parameter}`, filter[column])
  }
  if (filter.q) {
    const subject = await findSubject(filter.q, sql)
    const exact = subject?.id ?? filter.q.trim()
    const keys = subject?.orderingKeys ?? [exact]
    const keyed = `ordering_key = any($${values.push(keys)})`
    add((p) => `(${keyed} or message_id = ${p} or strpos(lower(reason), lower(${p})) > 0)`, exact)
  }
  return { text: parts.length > 0 ? parts.join(" and ") : "true", values }
}
