import type { Database, Sql } from "./database"
import { type TriggerSet, type VersionedTrigger, versionTriggers } from "./table-trigger"
import { findTriggerFaults } from "./trigger-faults"
import { withTableLock } from "./with-table-lock"

/**
 * Installs triggers where they are missing, changed or disabled, on those of their tables that exist.
 *
 * Costs one read when all is in place; else one transaction for each table, in the order of their names and under one
 * lock of all slices. A busy table is tried again for `patienceMs`, a moment each, so that shoppers never wait long.
 *
 * @returns the tables whose trigger was (re)installed.
 * @throws what PostgreSQL said of a table that stayed busy; the tables before it are done.
 */
export async function installTriggers(database: Database, set: TriggerSet, patienceMs = 20_000): Promise<string[]> {
  const { sql } = database
  const [place] = await sql<{ schema: string; isReady: boolean }>(
    `select quote_ident(current_schema()) as schema, to_regclass($1) is not null as "isReady"`,
    [set.needs]
  )
  if (!place?.isReady) return []
  const pending = await outdated(sql, set)
  if (pending.length === 0) return []
  const inSchema = (text: string) => text.replaceAll("SCHEMA.", `${place.schema}.`)
  const { prelude } = set
  if (prelude) await withTableLock(database, patienceMs, (locked) => locked(inSchema(prelude.statement)))
  const installed: string[] = []
  for (const table of new Set(pending.map((trigger) => trigger.table))) {
    const ofTable = { ...set, triggers: set.triggers.filter((trigger) => trigger.table === table) }
    const missing = await withTableLock(database, patienceMs, async (locked) => {
      const found = await outdated(locked, ofTable) // another process may have been first
      if (found.length > 0) await locked(inSchema(found.map(statementsFor).join(";")))
      return found
    })
    if (missing.length > 0) installed.push(table)
  }
  return installed
}

/** What is missing, disabled or not of this version, by table; nothing of tables that do not exist. */
async function outdated(sql: Sql, set: TriggerSet): Promise<VersionedTrigger[]> {
  const faults = await findTriggerFaults(sql, set)
  const faulty = new Set(faults.flatMap(({ trigger, fault }) => (fault === "without a table" ? [] : [trigger.name])))
  return versionTriggers(set)
    .filter(({ name }) => faulty.has(name))
    .sort((one, other) => (one.table < other.table ? -1 : 1))
}

// Names of tables and functions cannot be parameters; all of them are constants of the features.
const statementsFor = ({ table, name, on, body, version }: VersionedTrigger): string => `
  create or replace function ${name}() returns trigger language plpgsql as $trigger$ begin ${body} end $trigger$;
  create or replace trigger ${name} after ${on} on "${table}" for each row execute function ${name}();
  alter table "${table}" enable trigger ${name};
  comment on trigger ${name} on "${table}" is '${version}'`
