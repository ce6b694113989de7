import type { Sql } from "./database"
import type { Person, PersonalRows } from "./personal-data"

/** Most rows of one statement. */
const PAGE = 500

/**
 * Which rows of `table` are about a person. `where` names what is known of them:
 *
 *   :customers :addresses :orders :keys   text[]
 *   :mentions                             text[], all that a text about them may hold, in small letters
 *   :until                                timestamptz
 *
 * and what `values` adds, as text[].
 */
type RowsOf = {
  table: string
  /** Columns that tell its rows apart. */
  key: readonly string[]
  where: string
  /** What an export shows of a row; an expression has an `as`. */
  shown: readonly string[]
  values?: () => Record<string, readonly string[]>
}

type Statement = [text: string, values: unknown[]]

/** Rows that are deleted. */
export function deletedRows(rows: RowsOf): PersonalRows {
  const key = rows.key.join(", ")
  return {
    read: (sql, person) => readPages(rows, sql, person),
    erase: (sql, person) =>
      count(sql, [
        `delete from ${rows.table} where (${key}) in (select ${key} from ${rows.table} where ${rows.where} limit ${PAGE}) returning 1`,
        person,
        rows,
      ]),
  }
}

type Emptied = RowsOf & {
  /** Assignments that take the person out of a row. */
  set: string
  /** What holds of a row that was emptied before. */
  isEmpty: string
}

/** Rows that stay and say nothing of the person any more. */
export function emptiedRows({ set, isEmpty, ...rows }: Emptied): PersonalRows {
  const key = rows.key.join(", ")
  return {
    read: (sql, person) => readPages({ ...rows, where: `(${rows.where}) and not (${isEmpty})` }, sql, person),
    erase: (sql, person) =>
      count(sql, [
        `update ${rows.table} set ${set} where not (${isEmpty}) and (${key}) in
           (select ${key} from ${rows.table} where (${rows.where}) and not (${isEmpty}) limit ${PAGE}) returning 1`,
        person,
        rows,
      ]),
  }
}

/** Counts the rows that a statement changed. */
async function count(sql: Sql, [text, person, rows]: [string, Person, RowsOf]): Promise<number> {
  return (await sql(...aboutPerson(text, person, rows.values?.()))).length
}

/** All rows in the order of their key, a page after the other: few of them may be large. */
async function* readPages(rows: RowsOf, sql: Sql, person: Person): AsyncIterable<Record<string, unknown>[]> {
  const key = rows.key.join(", ")
  const keys = rows.key.map((column, index) => `${column} as key_${index}`).join(", ")
  const select = `select ${keys}, ${rows.shown.join(", ")} from ${rows.table} where (${rows.where})`
  const [text, values] = aboutPerson(select, person, rows.values?.())
  let after: unknown[] = []
  for (;;) {
    const behind = after.map((_, index) => `$${values.length + index + 1}`).join(", ")
    const page = await sql<Record<string, unknown>>(
      `${text}${after.length > 0 ? ` and (${key}) > (${behind})` : ""} order by ${key} limit ${READ_PAGE}`,
      [...values, ...after]
    )
    if (page.length > 0) yield page.map((row) => withoutKeys(row, rows.key.length))
    if (page.length < READ_PAGE) return
    after = rows.key.map((_, index) => page.at(-1)?.[`key_${index}`])
  }
}

/** Emails with their copies are some 100 KB each. */
const READ_PAGE = 50

const withoutKeys = (row: Record<string, unknown>, count: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .slice(count)
      .map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString("utf8") : value])
  )

const TYPES: Record<string, string> = { until: "timestamptz" }

/** `text` with the places of the person's values counted, and the values. */
export function aboutPerson(text: string, person: Person, more: Record<string, readonly string[]> = {}): Statement {
  const known: Record<string, unknown> = {
    customers: person.customerIds,
    addresses: person.addresses,
    orders: person.orderIds,
    keys: person.keys,
    mentions: mentionsOf(person),
    until: person.until,
    ...more,
  }
  const used: string[] = []
  const counted = text.replace(/(?<!:):([a-z_]+)/g, (place, name: string) => {
    if (!(name in known)) return place
    const index = used.includes(name) ? used.indexOf(name) : used.push(name) - 1
    return `$${index + 1}::${TYPES[name] ?? "text[]"}`
  })
  return [counted, used.map((name) => known[name])]
}

/** Addresses as JSON may write them too: some programs escape what is not ASCII. */
function mentionsOf({ addresses, customerIds, orderIds }: Person): string[] {
  const texts = [...addresses, ...customerIds, ...orderIds].map((text) => text.toLowerCase())
  return [...new Set([...texts, ...texts.map(escapeAsJson)])]
}

const escapeAsJson = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
