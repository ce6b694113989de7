import { createHash } from "node:crypto"
import type { Database, Sql } from "../../../shared/database"
import { triggerName, type CapturedTable } from "./captured-table"
import { tables } from "./tables"

/** Any number that nobody else uses: processes that start together install one after another. */
const INSTALL_LOCK = 7_205_991_604

const EMIT = `
  create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
    is_ready boolean) returns void language sql as $emit$
    insert into SCHEMA.apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, part, facts, is_ready)
    values ($1, $2, $3, $4, SCHEMA.apparel_part($4), $5, $6) $emit$`

/**
 * Installs the triggers that write facts to the outbox, where they are missing, changed or disabled.
 *
 * Runs at every start of the application, since a plugin's migrations run before the core tables exist, and again
 * after migrations. Costs one read when all is in place; else DDL under a lock, giving up on a busy table after 5 s.
 *
 * @returns the tables whose trigger was (re)installed.
 */
export async function installCapture(database: Database): Promise<string[]> {
  if ((await outdated(database.sql)).length === 0) return []
  return database.transaction(async (sql) => {
    await sql("select pg_advisory_xact_lock($1)", [INSTALL_LOCK])
    await sql("set local lock_timeout = '5s'")
    const pending = await outdated(sql)
    if (pending.length === 0) return []
    const [row] = await sql<{ schema: string }>("select quote_ident(current_schema()) as schema")
    const schema = row?.schema ?? "public"
    await sql(EMIT.replaceAll("SCHEMA", schema))
    for (const entry of pending) {
      for (const statement of statementsFor(entry, schema)) await sql(statement)
    }
    return pending.map(({ table }) => table)
  })
}

/** Tables whose trigger is missing, disabled, or not of this version. Tables that do not exist are not among them. */
async function outdated(sql: Sql): Promise<CapturedTable[]> {
  const installed = await sql<{ table: string; trigger: string | null; version: string | null }>(
    `select c.relname as table, t.tgname as trigger, obj_description(t.oid, 'pg_trigger') as version
     from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'apparel_capture_' || c.relname
       and t.tgenabled in ('O', 'A')
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname = any($1)`,
    [tables.map(({ table }) => table)]
  )
  const byTable = new Map(installed.map((row) => [row.table, row]))
  return tables.filter((entry) => {
    const row = byTable.get(entry.table)
    return row !== undefined && row.version !== versionOf(entry)
  })
}

/** Changes with the text of the trigger, so that a new release replaces the old one. */
function versionOf(entry: CapturedTable): string {
  const text = JSON.stringify([EMIT, entry.on, entry.body])
  return createHash("sha256").update(text).digest("hex").slice(0, 16)
}

// Names of tables and functions cannot be parameters; all of them are constants of `tables`.
function statementsFor(entry: CapturedTable, schema: string): string[] {
  const name = triggerName(entry)
  const body = entry.body.replaceAll("apparel_emit(", `${schema}.apparel_emit(`)
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $capture$ begin ${body} end $capture$`,
    `create or replace trigger ${name} after ${entry.on} on "${entry.table}" for each row execute function ${name}()`,
    `alter table "${entry.table}" enable trigger ${name}`,
    `comment on trigger ${name} on "${entry.table}" is '${versionOf(entry)}'`,
  ]
}
