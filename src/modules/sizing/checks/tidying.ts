import { fail, pass, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { findTriggerFaults } from "../../../shared/trigger-faults"
import { tidying } from "../tidying/triggers"

/** Without these, charts, sizes and measurements would outlive the products and customers they are about. */
export const sizingTidying: Check = {
  name: "sizing_tidying",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const faults = await findTriggerFaults((statement, values) => queryDatabase(deployment, statement, values), tidying)
    if (faults.length === 0) return pass("Sizes are deleted with what they are about")
    return fail(
      `Nothing deletes sizes with rows of ${faults.map(({ trigger }) => trigger.table).join(", ")}`,
      "Running processes install the triggers within a minute; if this stays, run `npx medusa db:migrate`, and see that the shop's database user may create triggers"
    )
  },
}
