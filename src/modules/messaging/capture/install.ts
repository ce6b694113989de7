import type { Database } from "../../../shared/database"
import { installTriggers } from "../../../shared/install-triggers"
import { allMessages } from "../contract/registry"
import { triggerName } from "./define-capture"
import { emitFunction } from "./emit-function"
import { registeredCaptures } from "./registry"

const INSTALL_LOCK = 7_205_991_604

/** Installs the triggers that write facts to the outbox, and returns the tables whose trigger was (re)installed. */
export function installCapture(database: Database): Promise<string[]> {
  const triggers = registeredCaptures().map((capture) => ({
    table: capture.table,
    name: triggerName(capture),
    on: capture.on,
    body: capture.body.replaceAll("apparel_emit(", "SCHEMA.apparel_emit("),
  }))
  return installTriggers(database, { triggers, lock: INSTALL_LOCK, prelude: emitFunction(allMessages()) })
}
