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
    for (const column of columns) {
      const rows = await database.query<{ value: string }>(
        `select distinct value from "${table}" row, unnest($1::text[]) value
          where strpos(lower(row."${column}"::text), lower(value)) > 0
            or strpos(lower(row."${column}"::text), encode(convert_to(lower(value), 'UTF8'), 'hex')) > 0
            or strpos(lower(row."${column}"::text), encode(convert_to(value, 'UTF8'), 'hex')) > 0`,
        [values]
      )
      found.push(...rows.map(({ value }) => `${table}.${column}: ${value}`))
    }
  }
  return found
}
