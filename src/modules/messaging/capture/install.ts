import type { Database } from "../../../shared/database"
import { installTriggers } from "../../../shared/install-triggers"
import type { TriggerSet } from "../../../shared/table-trigger"
import { triggerName } from "./define-capture"
import { registeredCaptures } from "./registry"
import { isRemoved } from "./removal"

const EMIT = `
  create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
    is_ready boolean) returns void language sql as $emit$
    insert into SCHEMA.apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, is_ready)
    values ($1, $2, $3, $4, SCHEMA.apparel_partition_of($4), $5, $6) $emit$`

/** The triggers of all registered captures. */
export const captureTriggers = (): TriggerSet => ({
  triggers: registeredCaptures().map((capture) => ({
    table: capture.table,
    name: triggerName(capture),
    on: capture.on,
    body: capture.body.replaceAll("apparel_emit(", "SCHEMA.apparel_emit("),
  })),
  needs: "apparel_outbox",
  prelude: { name: "apparel_emit", statement: EMIT },
})

/**
 * Installs the triggers that write facts to the outbox, and returns the tables whose trigger was (re)installed.
 *
 * None before the tables of this slice exist, and none after the plugin was removed, until it is added again.
 */
export async function installCapture(database: Database, patienceMs?: number): Promise<string[]> {
  if (await isRemoved(database.sql)) return []
  return installTriggers(database, captureTriggers(), patienceMs)
}
