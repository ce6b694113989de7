import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { ensureDatabase, withDatabase } from "../../../dev/database"
import { ROOT } from "../../../dev/paths"
import { startCluster } from "../../../dev/postgres/cluster"
import { atEnd } from "../../support/at-end"
import { removeDataFolder } from "../../support/data-folder"
import { eventually } from "../../support/eventually"
import { processesIn } from "../../support/start-command"

/** A data folder below a folder that nobody but its owner can enter, as root's home is. */
function aClosedDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apparel-closed-"))
  chmodSync(folder, 0o700)
  const dataDir = join(folder, "postgres")
  atEnd(() => {
    removeDataFolder(dataDir)
    rmSync(folder, { recursive: true, force: true })
  })
  return dataDir
}

/** A server with the database `apparel`. */
async function aCluster(dataDir: string) {
  const cluster = await startCluster({ dataDir })
  atEnd(() => cluster.stop())
  await ensureDatabase(cluster.url("apparel"))
  return cluster
}

const ask = (url: string, sql: string) =>
  withDatabase(url, async (client) => (await client.query<{ answer: string }>(sql)).rows[0]?.answer)

describe("the embedded PostgreSQL", () => {
  it("runs in a checkout that other users cannot enter, and keeps its data", async () => {
    const dataDir = aClosedDataFolder()
    const first = await aCluster(dataDir)
    await withDatabase(first.url("apparel"), (client) => client.query("create table kept as select 'still here' as answer"))
    await first.stop()
    const second = await aCluster(dataDir)
    expect(await ask(second.url("apparel"), "select answer from kept")).toBe("still here")
  })

  it("begins afresh when its folder was deleted", async () => {
    const dataDir = aClosedDataFolder()
    const first = await aCluster(dataDir)
    await withDatabase(first.url("apparel"), (client) => client.query("create table gone ()"))
    await first.stop()
    rmSync(dataDir, { recursive: true, force: true })
    const second = await aCluster(dataDir)
    expect(await ask(second.url("apparel"), "select to_regclass('gone')::text as answer")).toBeNull()
  })

  it("sorts and compares as Unicode, listens on loopback only and asks for a password", async () => {
    const cluster = await aCluster(aClosedDataFolder())
    const url = cluster.url("postgres")
    expect(await ask(url, "select current_setting('server_encoding') as answer")).toBe("UTF8")
    expect(await ask(url, "select current_setting('listen_addresses') as answer")).toBe("127.0.0.1")
    const guess = new URL(url)
    guess.password = "guess"
    await expect(ask(guess.href, "select 1")).rejects.toMatchObject({ code: "28P01" })
  })

  it("tells nobody its password by the list of processes", async () => {
    const dataDir = aClosedDataFolder()
    const { password } = new URL((await aCluster(dataDir)).url("postgres"))
    expect(processesIn(dirname(dataDir)).length).toBeGreaterThan(1)
    expect(processesIn("").filter((line) => line.includes(password))).toEqual([])
  })

  it("starts over what a killed initialization left", async () => {
    const dataDir = aClosedDataFolder()
    mkdirSync(`${dataDir}.partial`, { recursive: true })
    writeFileSync(join(`${dataDir}.partial`, "PG_VERSION"), "17\n")
    expect(await ask((await aCluster(dataDir)).url("postgres"), "select 'up' as answer")).toBe("up")
  })

  it("starts over the process file of a server that is gone", async () => {
    const dataDir = aClosedDataFolder()
    const first = await aCluster(dataDir)
    await first.stop()
    writeFileSync(join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n`)
    expect(await ask((await aCluster(dataDir)).url("postgres"), "select 'up' as answer")).toBe("up")
  })

  it("refuses a second process on the same data instead of ending the first one's server", async () => {
    const dataDir = aClosedDataFolder()
    const first = await aCluster(dataDir)
    await expect(startCluster({ dataDir })).rejects.toThrow(/in use by process \d+/)
    expect(await ask(first.url("apparel"), "select 'up' as answer")).toBe("up")
  })

  it("ends with the process that started it, however that ends", async () => {
    const dataDir = aClosedDataFolder()
    const script = `require(${JSON.stringify(join(ROOT, "dev/postgres/cluster.ts"))}).startCluster({ dataDir: ${JSON.stringify(dataDir)} }).then(() => console.log("up"))`
    const parent = spawn(process.execPath, ["--require", "tsx/cjs", "--eval", script], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    })
    await once(parent.stdout, "data")
    const pid = Number.parseInt(readFileSync(join(dataDir, "postmaster.pid"), "utf8"), 10)
    expect(pid).toBeGreaterThan(1)
    parent.kill("SIGKILL")
    await eventually(() => (existsSync(join(dataDir, "postmaster.pid")) ? undefined : true))
    await eventually(() => (processesIn(dataDir).length === 0 ? true : undefined))
  })
})

describe("the role that the embedded PostgreSQL gives the shop", () => {
  let url: string

  beforeAll(async () => {
    url = (await aCluster(aClosedDataFolder())).url("apparel")
  })

  it("owns its database and has no other right", async () => {
    expect(await ask(url, "select pg_get_userbyid(datdba) as answer from pg_database where datname = 'apparel'")).toBe("apparel")
    const rights = "rolsuper or rolcreaterole or rolreplication or rolbypassrls"
    expect(await ask(url, `select ${rights} as answer from pg_roles where rolname = current_user`)).toBe(false)
    expect(await ask(url, "select count(*)::int as answer from pg_auth_members where member = current_user::regrole")).toBe(0)
  })

  it.each([
    ["read files of the machine", "select pg_read_file('/etc/passwd') as answer"],
    ["run programs", "copy (select 1) to program 'true'"],
    ["write files", "copy (select 1) to '/tmp/never-written'"],
    ["make itself a superuser", "alter role apparel superuser"],
    ["change the server's settings", "alter system set log_statement = 'all'"],
  ])("may not %s", async (_, sql) => {
    await expect(ask(url, sql)).rejects.toMatchObject({ code: "42501" })
  })
})
