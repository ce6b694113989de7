import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { freePort } from "../../../dev/ports"
import { rawRequest } from "../raw-request"

const sources = path.resolve(__dirname, "../../../nginx")
const startTimeoutMs = 10_000

export type NginxOptions = {
  /** The two servers behind nginx, as host:port. */
  servers: readonly [string, string]
  /** Folder served under /static. */
  staticDir: string
  /** Port for HTTP. (Default: a free one.) */
  port?: number
  /** Values that differ from nginx/edge.env, by name. */
  overrides?: Readonly<Record<`EDGE_${string}`, string>>
}

export type Nginx = {
  url: string
  httpsUrl: string
  /** Access log and error log so far. */
  logs: () => Promise<string>
  /** Ends nginx and removes its folder; call it from `afterAll`. */
  stop: () => Promise<void>
}

/**
 * A real nginx on 127.0.0.1 that runs the very files of production; only ports, folders and `overrides` differ.
 *
 * Ends with this process, even when this process is killed.
 *
 * @throws Error when nginx is not installed, refuses its configuration or does not answer within 10 s.
 */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const dir = await mkdtemp(path.join(tmpdir(), "nginx-"))
  const port = options.port ?? (await freePort())
  const httpsPort = await freePort()
  await renderTemplates(dir, {
    ...(await readDefaults()),
    EDGE_DIR: dir,
    EDGE_RUN_DIR: dir,
    EDGE_ACCESS_LOG: path.join(dir, "access.log"),
    EDGE_ERROR_LOG: path.join(dir, "error.log"),
    EDGE_STATIC_DIR: options.staticDir,
    EDGE_HTTP_PORT: `127.0.0.1:${port}`,
    EDGE_HTTPS_PORT: `127.0.0.1:${httpsPort}`,
    EDGE_SERVER_1: options.servers[0],
    EDGE_SERVER_2: options.servers[1],
    ...options.overrides,
  })

  const nginx = run(dir)
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    await end(nginx.process)
    await rm(dir, { recursive: true, force: true })
  }
  try {
    await answers(url, nginx)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    httpsUrl: `https://127.0.0.1:${httpsPort}`,
    stop,
    logs: async () =>
      (await Promise.all(["access.log", "error.log"].map((log) => readFile(path.join(dir, log), "utf8")))).join(""),
  }
}

/** The lines `NAME=value` of nginx/edge.env. */
async function readDefaults(): Promise<Record<string, string>> {
  const lines = (await readFile(path.join(sources, "edge.env"), "utf8")).split("\n")
  const settings = lines.map((line) => /^(EDGE_\w+)=(.*)$/.exec(line)).filter((match) => match !== null)
  return Object.fromEntries(settings.map(([, name = "", value = ""]) => [name, value]))
}

/** What the official image does at start: fills in ${EDGE_...} and leaves nginx's own $variables. */
async function renderTemplates(dir: string, values: Record<string, string>): Promise<void> {
  const templates = path.join(sources, "templates")
  for (const file of await readdir(templates)) {
    const text = (await readFile(path.join(templates, file), "utf8")).replace(/\$\{(EDGE_\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`${file} uses ${name}, which nginx/edge.env does not set`)
      return value
    })
    await writeFile(path.join(dir, path.basename(file, ".template")), text)
  }
}

type Running = { process: ChildProcess; output: () => string }

function run(dir: string): Running {
  // As root nginx gives its workers to another user, who may not enter the test's folder.
  const user = process.getuid?.() === 0 ? " user root root;" : ""
  const command = [
    "nginx",
    "-p",
    dir,
    "-e",
    path.join(dir, "error.log"),
    "-c",
    path.join(dir, "nginx.conf"),
    "-g",
    `daemon off;${user}`,
  ]
  const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin` }
  // The kernel ends nginx when this process dies without a chance to do so itself.
  const hasSetpriv = spawnSync("setpriv", ["--pdeathsig", "TERM", "true"], { env }).status === 0
  const [program = "nginx", ...parameters] = hasSetpriv ? ["setpriv", "--pdeathsig", "TERM", ...command] : command
  const child = spawn(program, parameters, { env, stdio: ["ignore", "ignore", "pipe"] })
  let text = ""
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()))
  child.on("error", (error) => (text += `${error.message}; is nginx installed (apt-get install nginx)?`))
  const kill = () => child.kill("SIGTERM")
  process.once("exit", kill)
  child.once("exit", () => process.removeListener("exit", kill))
  return { process: child, output: () => text }
}

async function answers(url: string, nginx: Running): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline) {
    if (nginx.process.exitCode !== null || nginx.process.pid === undefined) break
    const status = await rawRequest(`${url}/edge/health`).then(
      (answer) => answer.status,
      () => undefined
    )
    if (status === 204) return
    await pause(20)
  }
  throw new Error(`nginx did not answer at ${url}: ${nginx.output().trim() || "it said nothing"}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, "exit")
  child.kill("SIGTERM")
  await exited
}
