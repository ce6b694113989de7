import { randomInt } from "node:crypto"
import { spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { ROOT } from "../../../../dev/paths"
import { atEnd } from "../../at-end"

const PRELOADED = [join(__dirname, "light-engine.cjs"), "tsx/cjs", join(ROOT, "dev", "end-with-parent.cjs")]

/** A process that a test may treat as badly as it likes. */
export type ChaosProcess = {
  /** Resolves when it has done a first piece of work. @throws Error with its output when it ends before that. */
  working: Promise<void>
  /** Exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>
  signal(signal: NodeJS.Signals): void
}

/** Starts one of the programs beside this file with its settings; it ends with the spec file, or with this process. */
export function startProcess(program: "relay-process" | "consumer-process" | "snapshot-process", settings: object): ChaosProcess {
  const child = spawn(
    process.execPath,
    [...PRELOADED.flatMap((file) => ["--require", file]), join(__dirname, `${program}.ts`), JSON.stringify(settings)],
    { cwd: ROOT, stdio: ["ignore", "ignore", "pipe", "ipc"] }
  )
  atEnd(() => child.kill("SIGKILL"))
  let output = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (output += text))
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? 1))
  })
  const working = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve())
    void ended.then((code) => reject(new Error(`${program} ended (${code}) before it worked:\n${output}`)))
  })
  working.catch(() => undefined) // for whoever waits for it
  return { working, ended, signal: (signal) => void child.kill(signal) }
}

/** Called by the processes: says once that the first piece of work is done. */
export function reportWork(): void {
  if (!hasReported) process.send?.("working")
  hasReported = true
}

let hasReported = false

type Killing = {
  start: () => ChaosProcess
  kills: number
  /** Processes that live side by side. (Default: 2) */
  sideBySide?: number
  /** Longest life after the first piece of work, in milliseconds; each is cut at a random moment. (Default: 700) */
  longestLifeMs?: number
}

/** Ends processes with SIGKILL at random moments of their work, each followed by a new one; returns how many died so. */
export async function killAtRandom({ start, kills, sideBySide = 2, longestLifeMs = 700 }: Killing): Promise<number> {
  let [begun, killed] = [0, 0]
  const oneAfterTheOther = async () => {
    while (begun++ < kills) {
      const victim = start()
      await victim.working
      await delay(randomInt(longestLifeMs))
      victim.signal("SIGKILL")
      if ((await victim.ended) === "SIGKILL") killed += 1
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, oneAfterTheOther))
  return killed
}
