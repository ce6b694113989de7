import { runDoctor } from "../../src/scripts/doctor"
import { demoEnvironment, readEnvironment } from "../demo-environment"
import { ROOT } from "../paths"
import { runningShop } from "../run-lock"

/**
 * `npm run doctor`: looks at the shop that `npm start` runs from this checkout, or at what the environment names.
 * Exit codes as in src/scripts/doctor.ts.
 */
export async function main(args: string[]): Promise<number> {
  const given = readEnvironment()
  const shop = runningShop()
  const databaseUrl = given["DATABASE_URL"] ?? shop?.databaseUrl
  if (!databaseUrl && !args.includes("--help")) {
    console.error("No shop runs from this checkout and DATABASE_URL is not set: start one (npm start) or set it.")
    return 3
  }
  Object.assign(process.env, demoEnvironment(given, 9000, databaseUrl ?? ""), { PORT: given["PORT"] ?? "9000" })
  return runDoctor(args, ROOT)
}
