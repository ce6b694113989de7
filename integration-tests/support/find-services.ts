import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import Redis from "ioredis"
import { findProgram } from "../../dev/find-program"
import { freePort } from "../../dev/ports"
import { aBrokerNode, answersBroker } from "./messaging/broker-node"
import { eventually } from "./eventually"
import { startPrivateService } from "./private-service"

const DEBIAN_BROKER = "/usr/lib/rabbitmq/bin/rabbitmq-server"

/** A service for the tests: found, or started privately and then to be stopped. */
export type Service = { url: string; stop(): Promise<void> }

const found = (url: string): Service => ({ url, stop: () => Promise.resolve() })

/** Redis from TEST_REDIS_URL, else the local default port, else a private one from the installed program. */
export async function findRedis(): Promise<Service | undefined> {
  const given = process.env.TEST_REDIS_URL
  if (given) return found(await required("TEST_REDIS_URL", given, answersRedis))
  if (await answersRedis("redis://127.0.0.1:6379")) return found("redis://127.0.0.1:6379")
  const program = findProgram("redis-server")
  if (!program) return undefined
  const port = await freePort()
  const service = startPrivateService(program, [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
  ])
  const url = `redis://127.0.0.1:${port}`
  await eventually(async () => ((await answersRedis(url)) ? true : undefined), 10_000)
  return { url, stop: service.stop }
}

/** RabbitMQ from TEST_AMQP_URL, else the local default port, else a private one from the installed program. */
export async function findBroker(): Promise<Service | undefined> {
  const given = process.env.TEST_AMQP_URL
  if (given) return found(await required("TEST_AMQP_URL", given, answersBroker))
  const local = "amqp://guest:guest@127.0.0.1:5672"
  if (await answersBroker(local)) return found(local)
  const program = findBrokerProgram()
  if (!program) return undefined
  const node = await aBrokerNode(program)
  await node.start()
  return { url: node.url, stop: () => node.remove() }
}

/** The program of RabbitMQ. Debian's own /usr/sbin/rabbitmq-server runs the node behind `su`, which passes no signal on. */
export const findBrokerProgram = (): string | undefined =>
  [DEBIAN_BROKER, findProgram("rabbitmq-server")].find((path) => path !== undefined && existsSync(path))

/** A python3 that can import pika: the one on PATH, or the system's, to which Debian's package belongs. */
export function findPythonWithPika(): string | undefined {
  const candidates = [findProgram("python3"), "/usr/bin/python3"]
  return candidates.find((python) => python && spawnSync(python, ["-c", "import pika"]).status === 0)
}

async function required(variable: string, url: string, answers: (url: string) => Promise<boolean>): Promise<string> {
  if (await answers(url)) return url
  throw new Error(`${variable} is set, but nothing answers there`)
}

/** Whether a Redis answers at `url`. */
export async function answersRedis(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 2_000, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return (await client.ping()) === "PONG"
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}
