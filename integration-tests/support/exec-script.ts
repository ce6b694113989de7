import { isAbsolute, join } from "node:path"
import { demoEnvironment, type Environment } from "../../dev/demo-environment"
import { APP } from "../../dev/paths"
import { runMedusa } from "../../dev/processes"
import { aTemporaryFolder } from "./temporary-folder"

/** Runs a script of `support/scripts`, or one with a whole path, by `medusa exec` on a database and returns what it printed. */
export async function execScript(
  script: string,
  databaseUrl: string,
  { args = [], environment = {} }: { args?: string[]; environment?: Environment } = {}
): Promise<string> {
  const logs = aTemporaryFolder("apparel-exec-")
  let output = ""
  await runMedusa(["exec", isAbsolute(script) ? script : join(__dirname, "scripts", script), ...args], {
    cwd: APP,
    environment: demoEnvironment({ PATH: process.env.PATH, ...environment }, 9000, databaseUrl),
    logFile: join(logs, "exec.log"),
    onText: (text) => (output += text),
  })
  return output
}
