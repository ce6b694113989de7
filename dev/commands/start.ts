import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { ReadyResponse } from "../../src/types/http/doctor"
import { announcement } from "../announcement"
import { exitCodeOf, Failure } from "../failure"
import { APP, STATE } from "../paths"
import { exitOf, followOutput, spawnMedusa } from "../processes"
import type { PreparedShop } from "../shop"
import { step } from "../step"
import type { StopRequests } from "../stop-requests"
import { withShop } from "../with-shop"

const HELP = `Usage: npm start

Starts the whole shop on this machine: database, migrations, demo catalog, server. Ctrl-C stops everything.

Environment (or .env), all optional:
  PORT          port of the server (default 9000, or the next free one)
  DATABASE_URL  PostgreSQL to use instead of the embedded one
  REDIS_URL     Redis for events, workflows, locks, cache and sessions
  AMQP_URL      RabbitMQ
  SMTP_URL      mail server
`

/** `npm start`. Exit code 0 after Ctrl-C, 1 when the shop cannot start or its server ends by itself. */
export function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP)
    return Promise.resolve(0)
  }
  return exitCodeOf(() => withShop(serve))
}

async function serve(shop: PreparedShop, stop: StopRequests): Promise<number> {
  const options = { cwd: APP, environment: shop.environment }
  const server = spawnMedusa(["start", "--host", "127.0.0.1", "--port", String(shop.port)], options)
  let isAnnounced = false
  const tail = followOutput(server, join(STATE, "logs", "server.log"), (text) => isAnnounced && process.stdout.write(text))
  const ended = exitOf(server)

  const isReady = await step("Starting the server", () => readiness(shop.url, ended))
  if (isReady) {
    console.log(await announcement(shop))
    isAnnounced = true
  }
  const code = await ended
  if (stop.isRequested()) return 0
  throw new Failure(`The server ended by itself (exit code ${code}):\n${tail()}\nThe whole log: .apparel/logs/server.log`)
}

/** Waits until `/ready` answers 200, saying once which checks still fail; false when the server ended before. */
async function readiness(url: string, ended: Promise<number>): Promise<boolean> {
  let hasEnded = false
  let complaint = ""
  void ended.then(() => (hasEnded = true))
  while (!hasEnded) {
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.status === 200) return true
    if (answer?.status === 503) {
      const { failing } = (await answer.json()) as ReadyResponse
      if (complaint !== failing.join()) console.log(`  not ready yet, failing: ${failing.join(", ")} (details: npm run doctor)`)
      complaint = failing.join()
    }
    await setTimeout(200)
  }
  return false
}
