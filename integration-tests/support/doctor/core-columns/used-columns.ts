import type { Client } from "pg"

/** Columns by table, none of them ours. */
export type UsedColumns = Record<string, string[]>

const IS_OF_TABLES = /^\s*(select|insert|update|delete|with)\b/i

/** What the function that was just made rests on, as PostgreSQL notes it to refuse `drop column`. */
const USED = `
  select c.relname as table, coalesce(array_agg(distinct a.attname::text) filter (where a.attname is not null), '{}') as columns
  from pg_depend d
  join pg_class c on c.oid = d.refobjid and c.relnamespace = current_schema()::regnamespace and c.relname not like 'apparel\\_%'
  left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid and a.attnum > 0
  where d.classid = 'pg_proc'::regclass and d.objid = 'pg_temp.reading'::regproc and d.refclassid = 'pg_class'::regclass
  group by c.relname`

/**
 * The engine's tables and columns that `statement` uses, asked of PostgreSQL itself. `parameters` are its names and
 * types as of a function, where it has others than `$1`.
 *
 * @throws what PostgreSQL says where the statement does not fit the database.
 */
export async function usedColumns(client: Client, statement: string, parameters?: string): Promise<UsedColumns> {
  if (!IS_OF_TABLES.test(statement)) return {}
  await client.query("begin")
  try {
    const types = parameters ?? (await parameterTypes(client, statement))
    await client.query(`create function pg_temp.reading(${types}) returns void begin atomic ${statement}\n; end`)
    const { rows } = await client.query<{ table: string; columns: string[] }>(USED)
    // `on conflict` rests on every column of its table, and names only some.
    const isNamed = (column: string) => new RegExp(`\\b${column}\\b`).test(statement)
    return Object.fromEntries(rows.map(({ table, columns }) => [table, columns.filter(isNamed)]))
  } catch (error) {
    throw new Error(`${(error as Error).message} in: ${statement}`, { cause: error })
  } finally {
    await client.query("rollback")
    await client.query("deallocate all")
  }
}

async function parameterTypes(client: Client, statement: string): Promise<string> {
  await client.query(`prepare reading as ${statement}`)
  const { rows } = await client.query<{ types: string }>(
    "select array_to_string(parameter_types, ', ') as types from pg_prepared_statements where name = 'reading'"
  )
  return rows[0]?.types ?? ""
}
