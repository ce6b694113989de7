import { aShopBrokerPrefix } from "../support/broker"
import { execFileSync } from "node:child_process"
import { createServer } from "node:net"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { withDatabase } from "../../dev/database"
import { freePort, isPortFree } from "../../dev/ports"
import { atEnd } from "../support/at-end"
import { databaseUrl } from "../support/database"
import { eventually } from "../support/eventually"
import { aStateFolder, processesIn, startCommand, stopStartedShops } from "../support/start-command"
import { aRedis } from "../support/redis"
import { describeWith } from "../support/requirements"
import { testEnvironment } from "../support/test-environment"

const isGone = (state: string) => eventually(() => (processesIn(state).length === 0 ? true : undefined), 30_000)

async function takenPort(): Promise<number> {
  const port = await freePort()
  const server = createServer().listen(port, "127.0.0.1")
  atEnd(() => server.close())
  return port
}

afterEach(stopStartedShops, 60_000)

describe("npm start", () => {
  jest.setTimeout(300_000)
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
    await eventually(async () => ((await styles()) > 0 ? true : undefined), 90_000)
    killed.signal("SIGKILL")
    await isGone(state)

    const shop = startCommand(state, { PORT: port })
    await shop.open()
    expect(shop.output()).toContain("✔ Seeding the demo catalog")
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

  it.each(["SIGINT", "SIGKILL"] as const)("runs as npm run dev too, and %s leaves nothing that listens", async (signal) => {
    const own = String(await freePort())
    const shop = startCommand(state, { PORT: own }, "develop")
    await shop.open()
    expect((await fetch(`http://127.0.0.1:${own}/ready`)).status).toBe(200)
    shop.signal(signal)
    await eventually(async () => ((await isPortFree(Number(own))) ? true : undefined), 30_000)
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

describeWith(["redisUrl", "brokerUrl"], "npm start with services given by URL", () => {
  jest.setTimeout(300_000)

  it("creates the database, uses every service, and adds no demo to somebody else's shop", async () => {
    const state = aStateFolder()
    const { maintenanceUrl, brokerUrl } = testEnvironment()
    const name = `apparel_start_${process.pid}`
    atEnd(() => withDatabase(maintenanceUrl, (client) => client.query(`drop database if exists ${name} with (force)`)))
    const environment = {
      PORT: String(await freePort()),
      DATABASE_URL: databaseUrl(maintenanceUrl, name),
      REDIS_URL: await aRedis(),
      AMQP_URL: brokerUrl,
      AMQP_PREFIX: aShopBrokerPrefix(brokerUrl ?? ""),
    }
    const shop = startCommand(state, environment)
    await shop.open()
    expect(shop.output()).toContain(`created the database ${name}`)
    expect(shop.output()).not.toContain("embedded")
    const { checks } = (await (await fetch(`http://localhost:${environment.PORT}/ready`)).json()) as {
      checks: { name: string; verdict: string }[]
    }
    const verdicts = Object.fromEntries(checks.map((check) => [check.name, check.verdict]))
    expect(verdicts).toMatchObject({ database: "pass", redis: "pass", broker: "pass", engine_modules: "pass" })
    shop.signal("SIGINT")
    expect(await shop.ended).toBe(0)

    await withDatabase(environment.DATABASE_URL, (client) => client.query("update store set metadata = null"))
    const again = startCommand(state, environment)
    await again.open()
    expect(again.output()).toContain("the demo catalog is not added")
    again.signal("SIGINT")
    expect(await again.ended).toBe(0)
  })
})
