import { buildShop } from "../build"
import { demoEnvironment, readEnvironment } from "../demo-environment"
import { exitCodeOf } from "../failure"
import { HELP, parseArguments, ArgumentError } from "../seed/arguments"
import { runSeed } from "../seed-shop"
import { runningShop } from "../run-lock"
import { openShopDatabase } from "../shop"
import { ensureDatabase, migrateDatabase } from "../database"

/** `npm run seed`. Exit codes: 0 done, 1 failed or refused, 2 wrong argument. */
export function main(args: string[]): Promise<number> {
  try {
    const { wantsHelp } = parseArguments(["--", ...args])
    if (wantsHelp) {
      console.log(HELP)
      return Promise.resolve(0)
    }
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    console.error(error.message)
    return Promise.resolve(2)
  }
  return exitCodeOf(() => seed(args))
}

/** Uses the database of the shop that runs from this checkout, else DATABASE_URL, else the embedded one. */
async function seed(args: string[]): Promise<number> {
  const given = readEnvironment()
  const running = runningShop()
  const database = await openShopDatabase(running?.databaseUrl ?? given["DATABASE_URL"])
  try {
    const environment = demoEnvironment(
      given,
      Number(running ? new URL(running.url).port : (given["PORT"] ?? 9000)),
      database.url
    )
    await ensureDatabase(database.url)
    await buildShop(environment)
    await migrateDatabase(database.url, environment)
    await runSeed(args, environment, (text) => process.stdout.write(text))
    return 0
  } finally {
    await database.close()
  }
}
