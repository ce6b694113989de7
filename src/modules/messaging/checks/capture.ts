import { fail, pass, warn, type Check, type Finding } from "../../../shared/checks"
import { findOlderTriggers } from "../../../shared/older-triggers"
import { queryDatabase } from "../../../shared/query-database"
import type { TriggerSet } from "../../../shared/table-trigger"
import { findTriggerFaults, type TriggerFault } from "../../../shared/trigger-faults"
import { captureTriggers } from "../capture/install"
import { isRemoved } from "../capture/removal"

/** A change to a table whose trigger is missing or disabled would never leave the shop, and nothing else would tell. */
export const messageCapture: Check = {
  name: "message_capture",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const set = captureTriggers()
    const read = <Row extends object>(statement: string, values?: unknown[]) => queryDatabase<Row>(deployment, statement, values)
    const faults = await findTriggerFaults(read, set)
    const [first] = faults
    if (first === undefined) return lookForOlder(read, set)
    const message = `Facts are not captured: ${describe(first)}${faults.length > 1 ? `, and ${faults.length - 1} more` : ""}`
    if (await isRemoved(read))
      return fail(
        `The plugin was removed from this database. ${message}`,
        "Run `npx medusa db:migrate` to add it again, or take it out of `plugins`"
      )
    return fail(
      message,
      "Running processes install the triggers within a minute; if this stays, run `npx medusa db:migrate`, and see that the shop's database user may create triggers. Never disable them for an import"
    )
  },
}

type Read = <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>

/** All are there; what an older release left beside them tells facts twice, or by names that nobody knows. */
async function lookForOlder(read: Read, set: TriggerSet): Promise<Finding> {
  const [older, ...more] = await findOlderTriggers(read, set)
  if (older === undefined) return pass(`Facts are captured on ${new Set(set.triggers.map(({ table }) => table)).size} tables`)
  return warn(
    `${older.name} of table ${older.table} belongs to no part of this release${more.length > 0 ? `, and ${more.length} more` : ""}`,
    "Run `npx medusa db:migrate`, which takes it away; it may tell facts twice"
  )
}

const describe = ({ trigger, fault }: TriggerFault): string =>
  fault === "without a table" ? `table ${trigger.table} does not exist` : `${trigger.name} is ${fault}`
