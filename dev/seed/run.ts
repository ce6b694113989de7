import type { ExecArgs } from "@medusajs/framework/types"
import { readSettings } from "../../src/settings"
import { ArgumentError, HELP, parseArguments } from "./arguments"
import { seedContext } from "./context"
import { seedBulk } from "./bulk/seed-bulk"
import { ForeignProductsError } from "./guard"
import { seedHypex } from "./seed"

/** Script of `medusa exec ./dev/seed/run.js -- [arguments]`, run in the built app. */
export default async function run({ container }: ExecArgs): Promise<void> {
  try {
    const { styles, isForced, wantsHelp } = parseArguments(process.argv)
    if (wantsHelp) {
      process.stdout.write(`${HELP}\n`)
      return
    }
    const context = seedContext(container, readSettings(process.env))
    await seedHypex(context, { isForced })
    if (styles > 0) await seedBulk(context, styles)
  } catch (error) {
    if (error instanceof ArgumentError) exit(`seed: ${error.message}`, 2)
    if (error instanceof ForeignProductsError) exit(error.message, 1)
    throw error
  }
}

function exit(message: string, code: 1 | 2): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
