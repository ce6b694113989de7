import { fail, pass, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"
import { tidyingTriggers } from "../tidying/triggers"

const INSTALLED = `
  select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = current_schema()::regnamespace and t.tgenabled in ('O', 'A') and t.tgname = any($1)`

/** Without these, charts, sizes and measurements would outlive the products and customers they are about. */
export const sizingTidying: Check = {
  name: "sizing_tidying",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const names = tidyingTriggers.map(({ name }) => name)
    const rows = await queryDatabase<{ name: string }>(deployment, INSTALLED, [names])
    const present = new Set(rows.map(({ name }) => name))
    const missing = tidyingTriggers.filter(({ name }) => !present.has(name)).map(({ table }) => table)
    if (missing.length === 0) return pass("Sizes are deleted with what they are about")
    return fail(
      `Nothing deletes sizes with rows of ${missing.join(", ")}`,
      "Restart the shop, which installs the triggers; if this stays, its database user may not create triggers"
    )
  },
}
