import { connect } from "node:net"
import { once } from "node:events"
import { createTransport } from "nodemailer"
import { aDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aFaultProxy } from "../../support/fault-proxy"
import { aMailSink } from "../../support/email/mail-sink"
import { aRedis, claimRedisDatabase } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"
import Redis from "ioredis"

describe("what the suites stand on", () => {
  it("gives each spec file a migrated and seeded database of its own", async () => {
    const [first, second] = [await aDatabase(), await aDatabase()]
    const count = async (database: typeof first) =>
      (await database.query<{ styles: number }>("select count(*)::int as styles from product"))[0]?.styles
    expect(await count(first)).toBeGreaterThanOrEqual(40)
    await first.query("delete from product_variant")
    expect(await second.query("select 1 from product_variant limit 1")).toHaveLength(1)
  })

  it("keeps the template complete: every migration of the engine and of Redis' modules, and the seed's own record", async () => {
    const database = await aDatabase()
    const [facts] = await database.query<{ migrations: number; seeded: boolean; stock: number }>(`
      select (select count(*)::int from mikro_orm_migrations) as migrations,
             (select bool_or(metadata ? 'apparel_seed') from store) as seeded,
             (select count(*)::int from inventory_level) as stock`)
    expect(facts?.migrations).toBeGreaterThan(150)
    expect(facts?.seeded).toBe(true)
    expect(facts?.stock).toBeGreaterThan(1_000)
  })

  it("receives email over real SMTP", async () => {
    const sink = await aMailSink()
    const transport = createTransport(sink.url)
    await transport.sendMail({ from: "shop@example.com", to: "ada@example.com", subject: "Your order", text: "Thank you" })
    transport.close()
    expect(sink.emails).toMatchObject([
      { from: "shop@example.com", to: ["ada@example.com"], source: expect.stringContaining("Thank you") as string },
    ])
  })

  it("cuts a service off in the middle of a connection and mends it", async () => {
    const sink = await aMailSink()
    const proxy = await aFaultProxy(sink.url, 25)
    const open = connect(proxy.port, "127.0.0.1")
    const [greeting] = (await once(open, "data")) as [Buffer]
    expect(greeting.toString()).toContain("220")
    proxy.cut()
    await once(open, "close")
    proxy.mend()
    const again = connect(proxy.port, "127.0.0.1")
    await once(again, "data")
    again.destroy()
  })

  it("reports the last failure of something that never comes", async () => {
    await expect(eventually(() => Promise.reject(new Error("still out of stock")), 120)).rejects.toThrow("still out of stock")
  })
})

describeWith(["redisUrl"], "the Redis of a test", () => {
  it("is empty, is nobody else's, and takes over what a killed test left", async () => {
    const [first, second] = [await aRedis(), await aRedis()]
    expect(first).not.toBe(second)
    const left = await claimRedisDatabase(testEnvironment().redisUrl ?? "")
    const client = new Redis(left.url)
    await client.set("apparel:test:claim", 2 ** 22 + 1)
    await client.set("left", "over")
    const taken = await claimRedisDatabase(testEnvironment().redisUrl ?? "")
    expect(taken.url).toBe(left.url)
    expect(await client.get("left")).toBeNull()
    client.disconnect()
    await Promise.all([left.release(), taken.release()])
  })
})
