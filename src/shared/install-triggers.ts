import type { Database, Sql } from "./database"
import { dropOverloads, findOlderTriggers } from "./older-triggers"
import { type TriggerSet, type VersionedTrigger, versionTriggers } from "./table-trigger"
import { findTriggerFaults } from "./trigger-faults"
import { withTableLock } from "./with-table-lock"

export type Installing = {
  /** How long a busy table is tried again, in milliseconds. (Default: 20000) */
  patienceMs?: number
  /**
   * Whether triggers of another version stay. For processes that have started long ago: while a release is rolled out, old
   * and new ones would else replace each other's for ever. (Default: false)
   */
  keepsOthers?: boolean
  /**
   * Whether triggers go that older releases had and this one has no longer. For the scripts of `db:migrate`, where a release
   * is changed on purpose and all is loaded that registers some. (Default: false)
   */
  dropsOlder?: boolean
}

/**
 * Installs triggers where they are missing, changed or disabled, on those of their tables that exist.
 *
 * Costs one read when all is in place; else one transaction for each table, in the order of their names and under one
 * lock of all slices. A busy table is tried again and again, a moment each, so that shoppers never wait long.
 *
 * @returns the tables whose trigger was (re)installed.
 * @throws what PostgreSQL said of a table that stayed busy; the tables before it are done.
 */
export async function installTriggers(database: Database, set: TriggerSet, installing: Installing = {}): Promise<string[]> {
  const { patienceMs = 20_000, keepsOthers = false, dropsOlder = false } = installing
  const { sql } = database
  const [place] = await sql<{ schema: string; isReady: boolean }>(
    `select quote_ident(current_schema()) as schema, to_regclass($1) is not null as "isReady"`,
    [set.needs]
  )
  if (!place?.isReady) return []
  const pending = await outdated(sql, set, keepsOthers)
  const older = dropsOlder ? await findOlderTriggers(sql, set) : []
  if (pending.length + older.length === 0) return []
  const inSchema = (text: string) => text.replaceAll("SCHEMA.", `${place.schema}.`)
  const { prelude } = set
  if (prelude)
    await withTableLock(database, patienceMs, async (locked) => {
      await locked(inSchema(prelude.statement))
      await dropOverloads(locked, prelude)
    })
  const installed: string[] = []
  for (const table of new Set([...pending, ...older].map((trigger) => trigger.table).sort())) {
    const ofTable = { ...set, triggers: set.triggers.filter((trigger) => trigger.table === table) }
    const missing = await withTableLock(database, patienceMs, async (locked) => {
      const found = await outdated(locked, ofTable, keepsOthers) // another process may have been first
      const gone = older.filter((trigger) => trigger.table === table).map(({ statement }) => statement)
      // In one transaction: no change is told by both, or by neither.
      const statements = [...gone, ...found.map(statementsFor)]
      if (statements.length > 0) await locked(inSchema(statements.join(";")))
      return found
    })
    if (missing.length > 0) installed.push(table)
  }
  return installed
}

/** What is missing, disabled or not of this version, by table; nothing of tables that do not exist. */
async function outdated(sql: Sql, set: TriggerSet, keepsOthers: boolean): Promise<VersionedTrigger[]> {
  const left = ["without a table", ...(keepsOthers ? ["of another version"] : [])]
  const faults = await findTriggerFaults(sql, set)
  const faulty = new Set(faults.flatMap(({ trigger, fault }) => (left.includes(fault) ? [] : [trigger.name])))
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
