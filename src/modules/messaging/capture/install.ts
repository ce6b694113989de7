import type { Database } from "../../../shared/database"
import { installTriggers, type Installing } from "../../../shared/install-triggers"
import { allMessages } from "../contract/registry"
import type { TriggerSet } from "../../../shared/table-trigger"
import { CAPTURE_FAMILY, triggerName } from "./define-capture"
import { EMIT, emitFunction } from "./emit-function"
import { registeredCaptures } from "./registry"
import { isRemoved } from "./removal"

/** The triggers of all registered captures. */
export const captureTriggers = (): TriggerSet => ({
  triggers: registeredCaptures().map((capture) => ({
    table: capture.table,
    name: triggerName(capture),
    on: capture.on,
    body: capture.body.replaceAll("apparel_emit(", "SCHEMA.apparel_emit("),
  })),
  family: CAPTURE_FAMILY,
  needs: "apparel_outbox",
  prelude: { ...EMIT, statement: emitFunction(allMessages()) },
})

/**
 * Installs the triggers that write facts to the outbox, and returns the tables whose trigger was (re)installed.
 *
 * None before the tables of this slice exist, and none after the plugin was removed, until it is added again.
 */
export async function installCapture(database: Database, installing?: Installing): Promise<string[]> {
  if (await isRemoved(database.sql)) return []
  return installTriggers(database, captureTriggers(), installing)
}
