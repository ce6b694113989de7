import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { atEnd } from "../../../integration-tests/support/at-end"
import type { EmailCounts } from "./mail-server"

export type RunningMailServer = { url: string; counts(): Promise<EmailCounts> }

/** Starts mail-server.ts; ended with the benchmark, or with this process however that ends. */
export async function aMailServer(): Promise<RunningMailServer> {
  const child = fork(join(__dirname, "mail-server.ts"), { execArgv: ["--import", "tsx"] })
  atEnd(() => child.kill("SIGKILL"))
  const ended = once(child, "exit").then(() => Promise.reject(new Error("The mail server ended")))
  ended.catch(() => undefined) // it ends last, when nobody waits any more
  const answer = async () => ((await Promise.race([once(child, "message"), ended])) as [unknown])[0]
  const { port } = (await answer()) as { port: number } // its first message
  return {
    url: `smtp://127.0.0.1:${port}`,
    async counts() {
      const counts = answer()
      child.send("counts")
      return (await counts) as EmailCounts // its answer to every other message
    },
  }
}
