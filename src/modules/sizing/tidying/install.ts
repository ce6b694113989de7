import type { Database } from "../../../shared/database"
import { installTriggers } from "../../../shared/install-triggers"
import { tidyingTriggers } from "./triggers"

const INSTALL_LOCK = 7_205_991_606

/** Installs the triggers that keep sizing free of dangling rows, and returns the tables whose trigger was (re)installed. */
export function installTidying(database: Database): Promise<string[]> {
  return installTriggers(database, { triggers: tidyingTriggers, lock: INSTALL_LOCK })
}
