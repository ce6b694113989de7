import { MedusaAppLoader } from "@medusajs/framework"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EMAIL_MODULE } from "../modules/email"
import { markRemoved, MESSAGING_MODULE, type MessagingModuleService } from "../modules/messaging"
import { PRIVACY_MODULE } from "../modules/privacy"
import { SIZING_MODULE } from "../modules/sizing"
import type { Database } from "../shared/database"
import { removeTriggers } from "../shared/remove-triggers"

const HELP = `Usage: remove [data]

Takes the plugin out of this database, while the shop runs. Take it out of medusa-config.ts afterwards.

  remove        its triggers: nothing is captured any more; all its tables stay
  remove data   its tables too, with every message, email, size and chart in them; nothing brings them back

Adding it again: put it into medusa-config.ts and run \`npx medusa db:migrate\`.
Exit code: 0 done, 1 failed (again is no harm), 2 wrong argument.
`

/** Those with tables, last first: what the others write to goes last. */
const MODULES = [PRIVACY_MODULE, SIZING_MODULE, EMAIL_MODULE, MESSAGING_MODULE]

const LEFT = `select count(*)::int as tables from pg_class where relnamespace = current_schema()::regnamespace
  and relkind in ('r', 'p') and relname in ('apparel_outbox', 'apparel_email', 'apparel_size_scale', 'apparel_erasure')`

/** Script of `medusa exec .../scripts/remove.js [data]`. */
export default async function removeScript({ container, args }: ExecArgs): Promise<void> {
  const wrong = args.find((arg) => !["data", "--help"].includes(arg))
  if (wrong !== undefined || args.includes("--help")) {
    process.stdout.write(wrong === undefined ? HELP : `Unknown argument ${wrong}\n\n${HELP}`)
    process.exitCode = wrong === undefined ? 0 : 2
    return
  }
  const { database } = container.resolve<MessagingModuleService>(MESSAGING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const tables = await stopCapturing(database)
  logger.info(tables.length === 0 ? "remove: there were no triggers" : `remove: no triggers any more on ${tables.join(", ")}`)
  if (!args.includes("data")) return
  await revertMigrations(database)
  logger.info("remove: the tables are gone; take the plugin out of medusa-config.ts")
}

/** The mark comes first: processes that still run would put back within a minute what is taken away. */
async function stopCapturing(database: Database): Promise<string[]> {
  await markRemoved(database.sql)
  return removeTriggers(database)
}

/** Medusa takes back one migration of each module a turn. */
async function revertMigrations(database: Database): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const [left] = await database.sql<{ tables: number }>(LEFT)
    if (left?.tables === 0) return
    await new MedusaAppLoader().runModulesMigrations({ moduleNames: MODULES, action: "revert" })
  }
}
