import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../../../dev/paths"
import { atEnd } from "../at-end"
import { testEnvironment } from "../test-environment"

/** What one of examples/integrators remembers of a message that it applied, oldest first. */
export type Applied = { type: string; stream: string; sequence: string; body: unknown }

/** One of examples/integrators: how it is run, and how a test reads its store. */
export type Example = { command: () => [string, ...string[]]; applied: (store: string) => Applied[] }

const READ_DATABASE = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("select type, stream, sequence, body from applied order by n").fetchall()
print(json.dumps([{"type": t, "stream": s, "sequence": str(q), "body": json.loads(b)} for t, s, q, b in rows]))`

const python = () => testEnvironment().pythonWithPika ?? "python3"

export const typescriptExample: Example = {
  command: () => [process.execPath, "--import", "tsx", join(ROOT, "examples/integrators/consumer.ts")],
  applied: (store) =>
    existsSync(store) ? (JSON.parse(`[${readFileSync(store, "utf8").trim().replaceAll("\n", ",")}]`) as Applied[]) : [],
}

export const pythonExample: Example = {
  command: () => [python(), join(ROOT, "examples/integrators/consumer.py")],
  applied: (store) =>
    existsSync(store)
      ? (JSON.parse(execFileSync(python(), ["-c", READ_DATABASE, store], { encoding: "utf8" })) as Applied[])
      : [],
}

export type RunningExample = {
  output(): string
  /** Resolves with its exit code; null after SIGKILL. */
  ended: Promise<number | null>
  /** Ends it and resolves with its exit code; null after SIGKILL. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts an example; it ends with the spec file at the latest. */
export function startExample({ command }: Example, environment: Record<string, string>, more: string[] = []): RunningExample {
  const [program, ...args] = [...command(), ...more] as [string, ...string[]]
  const child: ChildProcess = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...environment } })
  atEnd(() => child.kill("SIGKILL"))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text))
  return {
    output: () => output,
    ended,
    stop: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
