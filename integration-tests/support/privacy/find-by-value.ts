import type { TestDatabase } from "../database"

/** Every table of ours, partitions too, with its columns. */
export async function readOurColumns(
  database: TestDatabase
): Promise<{ table: string; columns: string[]; isPartition: boolean }[]> {
  return database.query(
    `select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns, c.relispartition as "isPartition"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname like 'apparel\\_%'
     group by c.relname, c.relispartition order by c.relname`
  )
}

/**
 * Where our tables hold one of `values`, as `table.column: value`. Every column of every table and partition is read as text, bytes
 * as the text that they are.
 */
export async function findByValue(database: TestDatabase, values: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const { table, columns } of await readOurColumns(database)) {
    const texts = columns.map((column) => `('${column}', lower(row."${column}"::text))`)
    const rows = await database.query<{ name: string; sought: string }>(
      `select distinct held.name, sought from "${table}" row cross join lateral (values ${texts.join(", ")}) held (name, text)
        cross join unnest($1::text[]) sought
        where strpos(held.text, lower(sought)) > 0 or strpos(held.text, encode(convert_to(sought, 'UTF8'), 'hex')) > 0
          or strpos(held.text, encode(convert_to(lower(sought), 'UTF8'), 'hex')) > 0`,
      [values]
    )
    found.push(...rows.map(({ name, sought }) => `${table}.${name}: ${sought}`))
  }
  return found.sort()
}
