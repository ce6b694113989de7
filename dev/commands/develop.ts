import { join } from "node:path"
import { exitCodeOf } from "../failure"
import { ROOT, STATE } from "../paths"
import { exitOf, followOutput, spawnMedusa } from "../processes"
import type { PreparedShop } from "../shop"
import { withShop } from "../with-shop"

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
  return exitCodeOf(() => withShop(develop))
}

function develop({ port, environment }: PreparedShop): Promise<number> {
  // Medusa would lint the whole project first, a minute or more; `npm run check` and editors do that.
  const medusa = spawnMedusa(["develop", "--no-lint", "--host", "127.0.0.1", "--port", String(port)], { cwd: ROOT, environment })
  followOutput(medusa, join(STATE, "logs", "develop.log"), (text) => process.stdout.write(text))
  return exitOf(medusa)
}
