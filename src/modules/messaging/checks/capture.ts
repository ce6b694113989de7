import { fail, pass, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { triggerName } from "../capture/define-capture"
import { registeredCaptures } from "../capture/registry"

// Enabled is 'O' (the default) or 'A' (always); 'D' is disabled and 'R' fires on replicas alone.
const INSTALLED = `
  select c.relname as table, t.tgname as trigger, t.tgenabled in ('O', 'A') as "isEnabled"
  from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgname = any($2)
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname = any($1)`

type Installed = { table: string; trigger: string | null; isEnabled: boolean | null }

/** A change to a table whose trigger is missing or disabled would never leave the shop, and nothing else would tell. */
export const messageCapture: Check = {
  name: "message_capture",
  kind: "connection",
  dependsOn: "database",
  async run(deployment) {
    const expected = registeredCaptures().map((capture) => ({ table: capture.table, trigger: triggerName(capture) }))
    const names = [expected.map(({ table }) => table), expected.map(({ trigger }) => trigger)]
    const installed = await queryDatabase<Installed>(deployment, INSTALLED, names)
    const faults = expected.flatMap(({ table, trigger }) => {
      const rows = installed.filter((row) => row.table === table)
      if (rows.length === 0) return [`table ${table} does not exist`]
      const found = rows.find((row) => row.trigger === trigger)
      if (!found) return [`${trigger} is missing`]
      return found.isEnabled ? [] : [`${trigger} is disabled`]
    })
    const [first] = faults
    if (first === undefined) return pass(`Facts are captured on ${new Set(names[0]).size} tables`)
    return fail(
      `Facts are not captured: ${first}${faults.length > 1 ? `, and ${faults.length - 1} more` : ""}`,
      "Run `npx medusa db:migrate` and restart a worker, which installs the triggers; never disable them for an import"
    )
  },
}
