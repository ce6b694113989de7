import { join } from "node:path"
import { withDatabase } from "./database"
import type { Environment } from "./demo-environment"
import { APP, STATE } from "./paths"
import { runMedusa } from "./processes"
import { step } from "./step"

type SeedState = { isComplete: boolean; isForeign: boolean }

/**
 * Fills the shop once with the demo catalog; what an interrupted run left half-done is completed.
 *
 * A database with products of another shop is left alone.
 */
export async function seedShop(databaseUrl: string, environment: Environment): Promise<void> {
  const { isComplete, isForeign } = await readSeedState(databaseUrl)
  if (isForeign) return console.log("The database holds another shop's products; the demo catalog is not added.")
  if (!isComplete) await step("Seeding the demo catalog", () => runSeed([], environment))
  await movePictures(databaseUrl, environment)
}

/** Picture addresses are stored whole: when the shop answers elsewhere than last time, they follow it. */
async function movePictures(databaseUrl: string, environment: Environment): Promise<void> {
  const { origin } = new URL(environment["MEDUSA_BACKEND_URL"] ?? "")
  const stale = await withDatabase(databaseUrl, (client) =>
    client.query("select 1 from product where thumbnail ~ '/static/[0-9]+-hypex-' and not starts_with(thumbnail, $1) limit 1", [
      `${origin}/`,
    ])
  )
  if (stale.rowCount === 0) return
  const logFile = join(STATE, "logs", "pictures.log")
  await step(`Moving the pictures to ${origin}`, () =>
    runMedusa(["exec", "./dev/seed/picture-origin.js"], { cwd: APP, environment, logFile })
  )
}

/** Runs the seed script in the compiled shop; its arguments are explained by `npm run seed -- --help`. */
export function runSeed(args: string[], environment: Environment, onText?: (text: string) => void): Promise<void> {
  const logFile = join(STATE, "logs", "seed.log")
  return runMedusa(["exec", "./dev/seed/run.js", "--", ...args], { cwd: APP, environment, logFile, onText })
}

function readSeedState(databaseUrl: string): Promise<SeedState> {
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<SeedState>(`
      select coalesce(bool_or(metadata ? 'apparel_seed'), false) as "isComplete",
             not coalesce(bool_or(metadata ? 'apparel_seed_begun'), false) and exists (select 1 from product) as "isForeign"
      from store where deleted_at is null`)
    return rows[0] ?? { isComplete: false, isForeign: false }
  })
}
