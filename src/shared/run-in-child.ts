import { fork, type ChildProcess } from "node:child_process"
import { extname } from "node:path"
import { withDeadline } from "./deadline"

/** Why a child did not answer. */
export type ChildFailure = "memory" | "time" | "crash"

export class ChildError extends Error {
  override readonly name = "ChildError"
  constructor(readonly failure: ChildFailure) {
    super(`The child process ended without an answer (${failure})`)
  }
}

type ChildOptions = {
  /** Path of its file without extension: that is this file's own, `.js` as built and `.ts` in development and tests. */
  file: string
  /** Sent to it; anything that can be cloned. */
  task: unknown
  /** Of its JavaScript heap. Buffers come on top: whoever reads bounds them. */
  memoryMb: number
  timeoutMs: number
}

/**
 * Sends a task to a process of its own and waits for the one message that it answers with. It has no environment, and so no
 * secrets, and ends with the answer, its time or its memory.
 *
 * A process and no worker thread: when a single large array, map or text is what fills a worker's memory, V8 ends the whole
 * process with a fatal error, whatever `resourceLimits` say.
 *
 * @throws ChildError
 */
export async function runInChild({ file, task, memoryMb, timeoutMs }: ChildOptions): Promise<unknown> {
  const extension = extname(__filename)
  const loader = extension === ".ts" ? ["--require", require.resolve("tsx/cjs")] : []
  const child = fork(`${file}${extension}`, [], {
    env: {},
    execArgv: [...loader, `--max-old-space-size=${memoryMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  })
  try {
    return await withDeadline({ ms: timeoutMs, late: () => new ChildError("time") }, () => answerOf(child, task))
  } finally {
    child.kill("SIGKILL")
  }
}

/** V8 ends a process that runs out of memory by SIGABRT, or with this code where there are no signals. */
const OUT_OF_MEMORY = 134

function answerOf(child: ChildProcess, task: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve)
    child.once("error", () => reject(new ChildError("crash")))
    child.once("exit", (code, signal) =>
      reject(new ChildError(signal === "SIGABRT" || code === OUT_OF_MEMORY ? "memory" : "crash"))
    )
    // A child that is gone already cannot be told anything; its end is reported by "exit".
    child.send(task as object, () => undefined)
  })
}
