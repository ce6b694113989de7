import { spawn } from "node:child_process"
import { join } from "node:path"
import type { Environment } from "../../dev/demo-environment"
import { ROOT } from "../../dev/paths"
import { atEnd } from "./at-end"

const END_WITH_PARENT = join(ROOT, "dev", "end-with-parent.cjs")

/** npm marks its children with these; in another package they would mean this one. */
const SETTINGS_OF_NPM = /^npm_(?!config_(registry|cache|userconfig|globalconfig|cafile|https?_proxy|noproxy|.*proxy)$)/i

export type CommandResult = { code: number; output: string }

type CommandOptions = { cwd: string; environment?: Environment }

/**
 * Runs a program of Node's (npm, tsc, the Medusa CLI) to its end; any exit code is returned, never thrown.
 *
 * It ends with the spec file, and with this process however that ends.
 */
export function runCommand(command: string, args: string[], { cwd, environment }: CommandOptions): Promise<CommandResult> {
  const child = spawn(command, args, {
    cwd,
    env: { ...(environment ?? ourEnvironment()), NODE_OPTIONS: `--require "${END_WITH_PARENT}"` },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  atEnd(() => child.kill("SIGKILL"))
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text))
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Like `runCommand`, for what must succeed; returns its output. @throws Error with the output when it does not. */
export async function mustRun(command: string, args: string[], options: CommandOptions): Promise<string> {
  const { code, output } = await runCommand(command, args, options)
  if (code !== 0) throw new Error(`\`${command} ${args.join(" ")}\` failed (exit code ${code}):\n${output}`)
  return output
}

function ourEnvironment(): Environment {
  const passed = Object.entries(process.env).filter(([name]) => !SETTINGS_OF_NPM.test(name) && name !== "NODE_ENV")
  return Object.fromEntries(passed)
}
