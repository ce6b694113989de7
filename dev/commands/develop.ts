import { join } from "node:path"
import { exitCodeOf } from "../failure"
import { ROOT, STATE } from "../paths"
import { exitOf, followOutput, spawnMedusa, stopChildren } from "../processes"
import { prepareShop, type PreparedShop } from "../shop"
import { stopRequests } from "../stop-requests"

const HELP = `Usage: npm run dev

Runs \`medusa develop\` (reload on change, admin from source) on the same services and data as \`npm start\`.
The environment is read as by \`npm start\`.
`

/** `npm run dev`. Exit code 0 after Ctrl-C, else that of \`medusa develop\`. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  return exitCodeOf(develop)
}

async function develop(): Promise<number> {
  const stop = stopRequests()
  stop.onRequest(stopChildren)
  let shop: PreparedShop | undefined
  try {
    shop = await prepareShop()
    if (stop.isRequested()) return 0
    const args = ["develop", "--host", "127.0.0.1", "--port", String(shop.port)]
    const medusa = spawnMedusa(args, { cwd: ROOT, environment: shop.environment })
    followOutput(medusa, join(STATE, "logs", "develop.log"), (text) => process.stdout.write(text))
    const code = await exitOf(medusa)
    return stop.isRequested() ? 0 : code
  } catch (error) {
    if (!stop.isRequested()) throw error
    return 0
  } finally {
    await shop?.close()
  }
}
