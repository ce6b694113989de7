import { type TriggerSet, type VersionedTrigger, versionTriggers } from "./table-trigger"

/** What is wrong with a trigger that should be there. */
export type TriggerFault = { trigger: VersionedTrigger; fault: "without a table" | "missing" | "disabled" | "of another version" }

type Read = <Row extends object>(statement: string, values: unknown[]) => Promise<Row[]>

type Row = { name: string; found: boolean; fires: boolean | null; version: string | null; hasPrelude: boolean }

// Enabled is 'O' (the default) or 'A' (always); 'D' is disabled and 'R' fires on replicas alone.
const FOUND = `
  select w.trigger_name as name, t.oid is not null as found, t.tgenabled in ('O', 'A') as fires,
    obj_description(t.oid, 'pg_trigger') as version, $3 = '' or exists (select 1 from pg_proc p
      where p.proname = $3 and p.pronamespace = current_schema()::regnamespace) as "hasPrelude"
  from unnest($1::text[], $2::text[]) as w (table_name, trigger_name)
  join pg_class c on c.relname = w.table_name and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
  left join pg_trigger t on t.tgrelid = c.oid and t.tgname = w.trigger_name`

/** The triggers of `set` that do not fire as they should, in the order of the set; one read. */
export async function findTriggerFaults(read: Read, set: TriggerSet): Promise<TriggerFault[]> {
  const triggers = versionTriggers(set)
  const tables = triggers.map(({ table }) => table)
  const rows = await read<Row>(FOUND, [tables, triggers.map(({ name }) => name), set.prelude?.name ?? ""])
  const byName = new Map(rows.map((row) => [row.name, row]))
  return triggers.flatMap((trigger) => {
    const fault = faultOf(byName.get(trigger.name), trigger.version)
    return fault ? [{ trigger, fault }] : []
  })
}

function faultOf(row: Row | undefined, version: string): TriggerFault["fault"] | undefined {
  if (!row) return "without a table"
  if (!row.found || !row.hasPrelude) return "missing"
  if (row.fires !== true) return "disabled"
  return row.version === version ? undefined : "of another version"
}
