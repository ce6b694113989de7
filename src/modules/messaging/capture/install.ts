import type { Database } from "../../../shared/database"
import { installTriggers } from "../../../shared/install-triggers"
import { triggerName } from "./define-capture"
import { registeredCaptures } from "./registry"

const INSTALL_LOCK = 7_205_991_604

const EMIT = `
  create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
    is_ready boolean) returns void language sql as $emit$
    insert into SCHEMA.apparel_outbox (name, aggregate_type, aggregate_id, ordering_key, partition, facts, is_ready)
    values ($1, $2, $3, $4, SCHEMA.apparel_partition_of($4), $5, $6) $emit$`

/** Installs the triggers that write facts to the outbox, and returns the tables whose trigger was (re)installed. */
export function installCapture(database: Database): Promise<string[]> {
  const triggers = registeredCaptures().map((capture) => ({
    table: capture.table,
    name: triggerName(capture),
    on: capture.on,
    body: capture.body.replaceAll("apparel_emit(", "SCHEMA.apparel_emit("),
  }))
  return installTriggers(database, { triggers, lock: INSTALL_LOCK, prelude: EMIT })
}
