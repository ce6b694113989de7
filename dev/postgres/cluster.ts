import { spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../failure"
import { freePort } from "../ports"
import { nativeFolder } from "./binaries"
import { preparePostgresHome } from "./home"

/** A running embedded PostgreSQL; it ends with this process whatever happens to it. */
export type Cluster = {
  /** `postgres://` address of `database` on this server, for a role that may make databases and is no superuser. */
  url(database: string): string
  stop(): Promise<void>
}

export type ClusterOptions = {
  /** Folder of the data; made when missing. */
  dataDir: string
  /** Settings as in postgresql.conf. */
  settings?: Record<string, string | number>
}

/** Starts PostgreSQL on a free loopback port with the data in `dataDir`. @throws Failure saying why it cannot. */
export async function startCluster({ dataDir, settings = {} }: ClusterOptions): Promise<Cluster> {
  const home = preparePostgresHome(dataDir, nativeFolder())
  const password = clusterPassword(dataDir)
  const port = await freePort()
  const options = {
    postgres: join(home.binDir, "postgres"),
    initdb: join(home.binDir, "initdb"),
    dataDir: home.dataDir,
    port,
    ...home.identity,
    flags: toFlags({ listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: 200, ...settings }),
  }
  const guardian = spawn(process.execPath, [join(__dirname, "guardian.mjs"), JSON.stringify(options)], {
    // Anybody on this machine can read a command line; the environment only its owner.
    env: { ...process.env, CLUSTER_PASSWORD: password },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  })
  await readiness(guardian)
  return {
    url: (database) => `postgres://apparel:${password}@127.0.0.1:${port}/${database}`,
    stop: () => endOf(guardian),
  }
}

function toFlags(settings: Record<string, string | number>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
}

/** The password lies beside the data and is made with it. */
function clusterPassword(dataDir: string): string {
  const file = `${dataDir}.secret`
  if (existsSync(dataDir) && existsSync(file)) return readFileSync(file, "utf8")
  const password = randomBytes(18).toString("hex")
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

function readiness(guardian: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const complaints: string[] = []
    guardian.stderr?.setEncoding("utf8").on("data", (text: string) => complaints.push(text))
    guardian.stdout?.setEncoding("utf8").on("data", (text: string) => text.includes("ready") && resolve())
    guardian.once("exit", () => reject(new Failure(`PostgreSQL did not start:\n${complaints.join("").trim()}`)))
  })
}

function endOf(guardian: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (guardian.exitCode !== null) return resolve()
    guardian.once("exit", () => resolve())
    guardian.stdin?.end()
  })
}
