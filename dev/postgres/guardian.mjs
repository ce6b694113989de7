// Runs one PostgreSQL server and ends it when its standard input closes, which happens however the parent ends:
// normally, by a signal or by SIGKILL. That is why no orphan server is ever left.
//
// Usage: node guardian.mjs '<JSON: { postgres, initdb, dataDir, port, uid?, gid?, flags }>'
// Takes the password of the role `apparel`, which a new cluster gets, from CLUSTER_PASSWORD.
// Prints "ready" once the server accepts connections; anything it cannot do goes to standard error, exit code 1.
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { commandOf } from "../command-of.cjs"

const PATIENCE_MS = 15_000

const { postgres, initdb, dataDir, port, uid, gid, flags } = JSON.parse(process.argv[2])
const password = process.env.CLUSTER_PASSWORD
delete process.env.CLUSTER_PASSWORD // not for the server
const identity = uid === undefined ? {} : { uid, gid }

// Ctrl-C reaches the whole process group; the parent decides when to stop, by closing standard input.
process.on("SIGINT", () => {})

await claimFolder()
await endOrphan()
initializeCluster()
const server = spawn(postgres, ["-D", dataDir, "-p", String(port), ...flags], { ...identity, stdio: ["ignore", "pipe", "pipe"] })
const log = []
for (const stream of [server.stdout, server.stderr]) {
  stream.setEncoding("utf8").on("data", (text) => {
    log.push(text)
    if (log.length > 200) log.shift()
    if (text.includes("database system is ready to accept connections")) process.stdout.write("ready\n")
  })
}
server.on("exit", (code) => {
  if (code !== 0) process.stderr.write(log.join(""))
  process.exit(code === 0 ? 0 : 1)
})
process.stdin
  .on("end", () => server.kill("SIGINT"))
  .on("error", () => server.kill("SIGINT"))
  .resume()
process.on("SIGTERM", () => server.kill("SIGINT"))

/**
 * One guardian a folder: a second one would take the living server of the first for an orphan. The guardian of a
 * process that was just killed is about to end, so it is waited for.
 */
async function claimFolder() {
  const file = `${dataDir}.guardian`
  mkdirSync(dirname(file), { recursive: true })
  const holder = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : Number.NaN
  const isHeld = () => holder > 0 && commandOf(holder).includes("guardian.mjs")
  for (let waitedMs = 0; isHeld() && waitedMs < PATIENCE_MS; waitedMs += 200) await pause(200)
  if (isHeld()) {
    process.stderr.write(`The data folder is in use by process ${holder}; one shop or one test run a checkout at a time.`)
    process.exit(1)
  }
  writeFileSync(file, String(process.pid))
  process.on("exit", () => rmSync(file, { force: true }))
}

/** A cluster is made beside its place and moved there when complete: a killed initdb leaves nothing half-done. */
function initializeCluster() {
  if (existsSync(join(dataDir, "PG_VERSION"))) return
  const partial = `${dataDir}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(dirname(dataDir), { recursive: true })
  mkdirSync(partial, { mode: 0o700 })
  const passwordFile = `${dataDir}.password`
  // Nobody needs the superuser over the network: its password is random and forgotten at once.
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 })
  if (uid !== undefined) for (const path of [partial, passwordFile]) chownSync(path, uid, gid)
  const superuser = ["-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`]
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
  runToEnd(initdb, ["-D", partial, ...superuser, ...locale, "--no-sync"])
  unlinkSync(passwordFile)
  // Owns the databases that it makes, and may do nothing else: no files, no programs, no other roles.
  runToEnd(postgres, ["--single", "-D", partial, "postgres"], `create role apparel login createdb password '${password}'\n`)
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(partial, dataDir)
}

function runToEnd(program, args, input) {
  const result = spawnSync(program, args, { ...identity, encoding: "utf8", cwd: "/", input })
  // In single-user mode a refused statement is an error on the screen and exit code 0.
  if (result.status === 0 && !/\b(ERROR|FATAL):/.test(result.stderr)) return
  process.stderr.write(`${basename(program)} failed: ${result.stderr || result.error}`)
  process.exit(1)
}

/** Ends a server that an earlier guardian left because it was itself killed; recognizes it by its data folder. */
async function endOrphan() {
  const pidFile = join(dataDir, "postmaster.pid")
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10)
  if (!commandOf(pid).includes(dataDir)) {
    // The process id was given to somebody else since; PostgreSQL would refuse to start over it.
    rmSync(pidFile, { force: true })
    return
  }
  process.kill(pid, "SIGINT")
  for (let waitedMs = 0; existsSync(pidFile) && waitedMs < 30_000; waitedMs += 100) {
    await pause(100)
  }
}
