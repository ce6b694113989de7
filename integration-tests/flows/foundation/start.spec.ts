import { execFileSync } from "node:child_process"
import { createServer } from "node:net"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { withDatabase } from "../../../dev/database"
import { freePort, isPortFree } from "../../../dev/ports"
import { atEnd } from "../../support/at-end"
import { eventually } from "../../support/eventually"
import { aStateFolder, isGone, startCommand, stopStartedShops } from "../../support/start-command"

async function takenPort(): Promise<number> {
  const port = await freePort()
  const server = createServer().listen(port, "127.0.0.1")
  atEnd(() => server.close())
  return port
}

/** What other users of the machine could read below `folder`; PostgreSQL's own files belong to its user. */
const readableByOthers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077)

afterEach(stopStartedShops, 60_000)

describe("npm start", () => {
  jest.setTimeout(900_000)
  const state = aStateFolder()
  let port: string
  let isSeeded = false

  /** A shop that was started before, whichever test runs first. */
  const startedBefore = async () => {
    if (isSeeded) return
    const shop = startCommand(state, { PORT: port })
    await shop.open()
    shop.signal("SIGINT")
    await shop.ended
    isSeeded = true
  }

  beforeAll(async () => {
    port = String(await freePort())
  })

  it("finishes a seed that was killed half-way, and prints commands that work when pasted", async () => {
    const killed = startCommand(state, { PORT: port })
    const { databaseUrl: url } = await eventually(
      () => JSON.parse(readFileSync(join(state, "running.json"), "utf8")) as { databaseUrl: string },
      60_000
    )
    const styles = () =>
      withDatabase(
        url,
        async (client) =>
          (await client.query<{ styles: number }>("select count(*)::int as styles from product")).rows[0]?.styles ?? 0
      )
    await eventually(async () => ((await styles()) > 0 ? true : undefined), 400_000)
    killed.signal("SIGKILL")
    await isGone(state)

    const shop = startCommand(state, { PORT: port })
    await shop.open()
    expect(shop.output()).toContain("✔ Seeding the demo catalog")
    expect(readableByOthers(state)).toEqual([])
    const commands = [...shop.output().matchAll(/^ {2}(curl '.*)$/gm)].map(([, command]) => command ?? "")
    expect(commands).toHaveLength(3)
    const [products, cart, readiness] = commands.map(
      (command) => JSON.parse(execFileSync("bash", ["-c", command], { encoding: "utf8", stdio: "pipe" })) as unknown
    )
    expect(products).toMatchObject({ products: [{ title: expect.any(String) as string }, {}, {}] })
    expect(cart).toMatchObject({ cart: { items: [{ quantity: 1 }] } })
    expect(readiness).toMatchObject({ status: "ready" })

    shop.signal("SIGINT")
    expect(await shop.ended).toBe(0)
    await isGone(state)
    expect(await isPortFree(Number(port))).toBe(true)
    isSeeded = true
  })

  it("starts again without migrating or seeding, on another port with pictures that follow", async () => {
    await startedBefore()
    const other = String(await freePort())
    const shop = startCommand(state, { PORT: other })
    await shop.open()
    expect(shop.output()).not.toMatch(/Migrating|Seeding/)
    const key = /Publishable key\s+(\S+)/.exec(shop.output())?.[1] ?? ""
    const answer = await fetch(`http://localhost:${other}/store/products?limit=1`, { headers: { "x-publishable-api-key": key } })
    const { products } = (await answer.json()) as { products: { thumbnail: string }[] }
    expect(products[0]?.thumbnail).toContain(`http://localhost:${other}/static/`)
    const picture = await fetch(products[0]?.thumbnail ?? "")
    expect(picture.headers.get("content-type")).toMatch(/^image\//)

    const second = startCommand(state, { PORT: port })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`already runs at http://localhost:${other}`)

    shop.signal("SIGKILL")
    await isGone(state)
  })

  it("recovers from a kill: nothing is left that listens, and the next start serves", async () => {
    const killed = startCommand(state, { PORT: port })
    await killed.open()
    killed.signal("SIGKILL")
    await eventually(async () => ((await isPortFree(Number(port))) ? true : undefined), 30_000)

    const shop = startCommand(state, { PORT: port })
    await shop.open()
    shop.signal("SIGTERM")
    expect(await shop.ended).toBe(0)
    await isGone(state)
  })

  it("says what to do when the chosen port is taken", async () => {
    const taken = await takenPort()
    const shop = startCommand(state, { PORT: String(taken) })
    expect(await shop.ended).toBe(1)
    expect(shop.output()).toContain(`Port ${taken} is taken`)
    expect(shop.output()).toContain(`PORT=${taken + 1} npm start`)
  })

  it("refuses a port that is none", async () => {
    const shop = startCommand(state, { PORT: "nine" })
    expect(await shop.ended).toBe(1)
    expect(shop.output()).toContain('PORT="nine"')
  })

  it("refuses a bad setting at once, by name", async () => {
    const shop = startCommand(state, { PORT: port, EVENTS_ATTEMPTS: "0" })
    expect(await shop.ended).toBe(1)
    expect(shop.output()).toContain('EVENTS_ATTEMPTS="0": must be a whole number from 1 to 25')
    expect(shop.output()).not.toContain("PostgreSQL")
  })

  it("says so when the database it was given cannot be reached", async () => {
    const shop = startCommand(state, { PORT: port, DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none` })
    expect(await shop.ended).toBe(1)
    expect(shop.output()).toContain("PostgreSQL cannot be reached (ECONNREFUSED)")
  })
})
