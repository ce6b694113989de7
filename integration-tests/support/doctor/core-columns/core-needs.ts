import { Client } from "pg"
import { sourceSql } from "./source-statements"
import { triggerStatements } from "./trigger-statements"
import { usedColumns, type UsedColumns } from "./used-columns"

type InstalledTrigger = { name: string; table: string; columns: string[]; body: string }

/** What `src` and the installed triggers use of the engine's tables, and the SQL on them that could not be read. */
export type CoreUse = { needs: Record<string, UsedColumns>; unread: string[] }

const TRIGGERS = `
  select t.tgname as name, c.relname as table, p.prosrc as body, array(select a.attname::text from pg_attribute a
    where a.attrelid = c.oid and a.attnum = any(t.tgattr)) as columns
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace and t.tgname like 'apparel\\_%'`

const CORE_TABLES = `
  select relname as table from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname not like 'apparel\\_%'`

/** Reads it out of the source, and out of the database at `url`, in which the triggers are. */
export async function coreUse(url: string): Promise<CoreUse> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const [source, { rows: triggers }, { rows: tables }] = [
      sourceSql(),
      await client.query<InstalledTrigger>(TRIGGERS),
      await client.query<{ table: string }>(CORE_TABLES),
    ]
    const uses: [need: string, used: UsedColumns][] = []
    for (const { need, text } of source.statements) uses.push([need, await usedColumns(client, text)])
    for (const trigger of triggers) uses.push(...(await usedByTrigger(client, trigger)))
    const read = [...source.statements.map(({ text }) => text), ...triggers.map(({ body }) => body)].map(squeezed)
    const names = new RegExp(`\\b(?:from|join|into|update|using|on) "?(?:${tables.map(({ table }) => table).join("|")})\\b`)
    const unread = source.pieces
      .map(({ file, text }) => ({ file, text: squeezed(text) }))
      .filter(({ text }) => names.test(text) && !read.some((whole) => whole.includes(text)))
    return { needs: byNeed(uses), unread: unread.map(({ file, text }) => `${file}: ${text}`) }
  } finally {
    await client.end()
  }
}

/** A trigger is named by the messages that it writes, if any. */
async function usedByTrigger(client: Client, { name, table, columns, body }: InstalledTrigger): Promise<[string, UsedColumns][]> {
  const messages = [...body.matchAll(/apparel_emit\('(\w+)'/g)].map(([, message]) => message)
  const need = [...new Set(messages)].join(", ") || name
  const { variables, statements } = triggerStatements(body)
  const parameters = [`new "${table}"`, `old "${table}"`, "tg_op text", ...variables].join(", ")
  const own: UsedColumns = table.startsWith("apparel_") ? {} : { [table]: columns }
  const uses: [string, UsedColumns][] = [[need, own]]
  for (const statement of statements) uses.push([need, await usedColumns(client, statement, parameters)])
  return uses
}

function byNeed(uses: [need: string, used: UsedColumns][]): Record<string, UsedColumns> {
  const needs: Record<string, UsedColumns> = {}
  for (const [need, used] of uses) {
    for (const [table, columns] of Object.entries(used)) {
      const tables = (needs[need] ??= {})
      tables[table] = [...new Set([...(tables[table] ?? []), ...columns])].sort()
    }
  }
  return needs
}

/** As one line, without the schema that is put in when a trigger is installed. */
const squeezed = (text: string): string =>
  text
    .replace(/\b(?:SCHEMA|public)\./g, "")
    .replace(/\s+/g, " ")
    .trim()
