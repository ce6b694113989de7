import type { Sql } from "./database"
import type { TriggerSet } from "./table-trigger"

/** A trigger that an older release installed and this one no longer has, and the statements that take it and its function away. */
export type OlderTrigger = { table: string; name: string; statement: string }

const OLDER = `
  select c.relname as "table", t.tgname as name, format('drop trigger if exists %I on %I; drop function if exists %s', t.tgname, c.relname,
    p.oid::regprocedure) as statement
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where c.relnamespace = current_schema()::regnamespace and starts_with(t.tgname::text, $1) and t.tgname <> all ($2::text[])
  order by c.relname, t.tgname`

type Read = <Row extends object>(statement: string, values: unknown[]) => Promise<Row[]>

/** What is left of older releases: beside the triggers of now, they would tell facts twice, or by names that nobody knows. */
export function findOlderTriggers(read: Read, { family, triggers }: TriggerSet): Promise<OlderTrigger[]> {
  return read<OlderTrigger>(OLDER, [family, triggers.map(({ name }) => name)])
}

const OVERLOADS = `
  select format('drop function if exists %s', p.oid::regprocedure) as statement from pg_proc p
  where p.proname = $1 and p.pronamespace = current_schema()::regnamespace and p.oid <> to_regprocedure($2)`

/**
 * Takes away what an older release called the same but gave other arguments. Beside it PostgreSQL finds most calls ambiguous, and
 * every change of a captured table would fail: so in the transaction that makes the new one.
 */
export async function dropOverloads(sql: Sql, { name, signature }: { name: string; signature: string }): Promise<void> {
  for (const { statement } of await sql<{ statement: string }>(OVERLOADS, [name, signature])) await sql(statement)
}
