import { createHash } from "node:crypto"
import type { Database, Sql } from "./database"

/** A trigger of ours on a table of the engine. In `body` and `prelude`, `SCHEMA.` stands for the schema of the shop. */
export type TableTrigger = {
  table: string
  /** Also the name of its function. */
  name: string
  /** What fires it, such as `insert or update of status`. */
  on: string
  /** PL/pgSQL, run after each changed row in its transaction: an error here would undo a merchant's change. */
  body: string
}

export type TriggerSet = {
  triggers: readonly TableTrigger[]
  /** Any number that nobody else uses: processes that start together install one after another. */
  lock: number
  /** A statement run before the triggers are made, such as a function they call. */
  prelude?: string
}

/**
 * Installs triggers where they are missing, changed or disabled, on those of their tables that exist.
 *
 * Runs at every start of the application, since a plugin's migrations run before the core tables exist, and again
 * after migrations. Costs one read when all is in place; else DDL under a lock, giving up on a busy table after 5 s.
 *
 * @returns the tables whose trigger was (re)installed.
 */
export async function installTriggers(database: Database, set: TriggerSet): Promise<string[]> {
  if ((await outdated(database.sql, set)).length === 0) return []
  return database.transaction(async (sql) => {
    await sql("select pg_advisory_xact_lock($1)", [set.lock])
    await sql("set local lock_timeout = '5s'")
    const pending = await outdated(sql, set)
    if (pending.length === 0) return []
    const [row] = await sql<{ schema: string }>("select quote_ident(current_schema()) as schema")
    const schema = row?.schema ?? "public"
    if (set.prelude) await sql(set.prelude.replaceAll("SCHEMA.", `${schema}.`))
    for (const trigger of pending) {
      for (const statement of statementsFor(trigger, { schema, version: versionOf(trigger, set) })) await sql(statement)
    }
    return pending.map(({ table }) => table)
  })
}

/** Triggers that are missing, disabled, or not of this version. Those of tables that do not exist are not among them. */
async function outdated(sql: Sql, set: TriggerSet): Promise<TableTrigger[]> {
  const installed = await sql<{ name: string; version: string | null }>(
    `select w.trigger_name as name, obj_description(t.oid, 'pg_trigger') as version
     from unnest($1::text[], $2::text[]) as w (table_name, trigger_name)
     join pg_class c on c.relname = w.table_name and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
     left join pg_trigger t on t.tgrelid = c.oid and t.tgname = w.trigger_name and t.tgenabled in ('O', 'A')`,
    [set.triggers.map(({ table }) => table), set.triggers.map(({ name }) => name)]
  )
  const byName = new Map(installed.map((row) => [row.name, row]))
  return set.triggers.filter((trigger) => {
    const row = byName.get(trigger.name)
    return row !== undefined && row.version !== versionOf(trigger, set)
  })
}

/** Changes with the text of the trigger, so that a new release replaces the old one. */
function versionOf({ on, body }: TableTrigger, { prelude = "" }: TriggerSet): string {
  return createHash("sha256")
    .update(JSON.stringify([prelude, on, body]))
    .digest("hex")
    .slice(0, 16)
}

// Names of tables and functions cannot be parameters; all of them are constants of the features.
function statementsFor({ table, name, on, body }: TableTrigger, made: { schema: string; version: string }): string[] {
  const text = body.replaceAll("SCHEMA.", `${made.schema}.`)
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $trigger$ begin ${text} end $trigger$`,
    `create or replace trigger ${name} after ${on} on "${table}" for each row execute function ${name}()`,
    `alter table "${table}" enable trigger ${name}`,
    `comment on trigger ${name} on "${table}" is '${made.version}'`,
  ]
}
