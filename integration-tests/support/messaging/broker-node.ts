import { execFile, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { connect } from "amqplib"
import { freePort } from "../../../dev/ports"
import { eventually } from "../eventually"
import { startPrivateService, type PrivateService } from "../private-service"

const run = promisify(execFile)

/** Longest boot of a node on a busy machine, in milliseconds; about 6 s on an idle one. */
const BOOT_TIMEOUT_MS = 90_000

/**
 * A RabbitMQ node with data, ports and name of its own. It never outlives the process that started it.
 *
 *   start    boots it on the data it has, and resolves when it answers
 *   stop     ends it in good order; the data stays
 *   kill     ends it as a power cut does (SIGKILL); the data stays as it is on the disk
 *   pause    stops its execution (SIGSTOP) without closing a socket; `resume` lets it go on
 *   control  runs `rabbitmqctl` on it and returns what that prints; about 2 s each
 *   remove   ends it and deletes its data
 */
export type BrokerNode = {
  url: string
  start(): Promise<void>
  stop(): Promise<void>
  kill(): Promise<void>
  pause(): void
  resume(): void
  /** @throws Error with what `rabbitmqctl` printed when it fails. */
  control(...args: string[]): Promise<string>
  remove(): Promise<void>
}

/** A node of the installed `program`, not yet started. */
export async function aBrokerNode(program: string): Promise<BrokerNode> {
  const [port, distributionPort] = [await freePort(), await freePort()]
  const folder = mkdtempSync(join(tmpdir(), "apparel-rabbitmq-"))
  const config = join(folder, "rabbitmq.conf")
  const pidFile = join(folder, "pid")
  const name = `apparel-${port}@localhost`
  const url = `amqp://guest:guest@127.0.0.1:${port}`
  writeFileSync(config, `listeners.tcp.1 = 127.0.0.1:${port}\n`)
  chmodSync(config, 0o644)
  const isRoot = process.getuid?.() === 0
  if (isRoot) spawnSync("chown", ["-R", "rabbitmq", folder])
  // The cookie lies in HOME, so the node and its `rabbitmqctl` must share it and the user.
  const environment = {
    HOME: folder,
    RABBITMQ_CONF_ENV_FILE: "/dev/null",
    RABBITMQ_CONFIG_FILE: config,
    RABBITMQ_NODENAME: name,
    RABBITMQ_DIST_PORT: String(distributionPort),
    RABBITMQ_MNESIA_BASE: join(folder, "data"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_PID_FILE: pidFile,
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "plugins"),
  }
  const asOwner = (command: string, args: string[]): [string, string[]] =>
    isRoot ? ["setpriv", ["--reuid", "rabbitmq", "--regid", "rabbitmq", "--init-groups", command, ...args]] : [command, args]

  let service: PrivateService | undefined
  const stop = async () => {
    await service?.stop()
    service = undefined
  }
  const signal = (which: NodeJS.Signals) => void process.kill(Number(readFileSync(pidFile, "utf8")), which)
  return {
    url,
    stop,
    async start() {
      const [command, args] = asOwner(program, [])
      service ??= startPrivateService(command, args, environment)
      await eventually(async () => ((await answersBroker(url)) ? true : undefined), BOOT_TIMEOUT_MS)
    },
    async kill() {
      signal("SIGKILL")
      await stop()
    },
    pause: () => signal("SIGSTOP"),
    resume: () => signal("SIGCONT"),
    async control(...args) {
      const [command, all] = asOwner(join(dirname(realpathSync(program)), "rabbitmqctl"), ["--node", name, ...args])
      return (await run(command, all, { env: { ...process.env, ...environment } })).stdout
    },
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

export async function answersBroker(url: string): Promise<boolean> {
  try {
    const connection = await connect(url, { timeout: 2_000 })
    await connection.close()
    return true
  } catch {
    return false
  }
}
