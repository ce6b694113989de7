import { spawn, type ChildProcess } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Environment } from "./demo-environment"
import { Failure } from "./failure"
import { ROOT } from "./paths"

const MEDUSA = join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")

const PRELOAD = join(__dirname, "end-with-parent.cjs")

const running = new Set<ChildProcess>()

export type MedusaOptions = {
  /** The folder with the medusa-config to use: the checkout or the compiled shop. */
  cwd: string
  environment: Environment
  /** Path of the CLI. (Default: this checkout's) */
  cli?: string
}

/**
 * Starts the Medusa CLI as a child that ends, with the children it has itself, when this process dies in any way.
 *
 * It gets a process group of its own, so Ctrl-C in a terminal reaches it only through us and in order.
 */
export function spawnMedusa(args: string[], { cwd, environment, cli = MEDUSA }: MedusaOptions): ChildProcess {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...environment, NODE_OPTIONS: `${environment["NODE_OPTIONS"] ?? ""} --require ${JSON.stringify(PRELOAD)}`.trim() },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  return child
}

/** Asks every running child to end, or ends it at once when `isUrgent`. */
export function stopChildren(isUrgent: boolean): void {
  // The whole group: `medusa develop` runs the server in a child of its own and leaves it when it is asked to end.
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, isUrgent ? "SIGKILL" : "SIGTERM")
}

type RunOptions = MedusaOptions & {
  logFile: string
  /** Sees each piece of the output as it comes. */
  onText?: (text: string) => void
}

/** Runs the Medusa CLI to its end with its output in `logFile`. @throws Failure with the end of the log when it fails. */
export async function runMedusa(args: string[], options: RunOptions): Promise<void> {
  const child = spawnMedusa(args, options)
  const tail = followOutput(child, options.logFile, options.onText)
  const code = await exitOf(child)
  if (code === 0) return
  throw new Failure(`\`medusa ${args.join(" ")}\` failed (exit code ${code}):\n${tail()}\nThe whole log: ${options.logFile}`)
}

/** Writes a child's output to `logFile`; the function it returns gives the last lines, and `onText` sees each piece. */
export function followOutput(child: ChildProcess, logFile: string, onText?: (text: string) => void): () => string {
  mkdirSync(dirname(logFile), { recursive: true })
  const file = createWriteStream(logFile)
  let recent = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      file.write(text)
      recent = (recent + text).slice(-4_000)
      onText?.(text)
    })
  }
  child.once("close", () => file.end())
  return () => recent.trim().split("\n").slice(-25).join("\n")
}

/** The exit code of a child, or 1 when a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)))
}
