import { Client } from "pg"
import type { Deployment } from "../../../src/shared/checks"
import { database, migrations } from "../../../src/modules/doctor/checks/database"
import { redis, redisEviction, redisPersistence } from "../../../src/modules/doctor/checks/redis"
import { schedulers } from "../../../src/modules/doctor/checks/schedulers"
import { SCHEDULER_APPLICATION_NAME, SchedulerPresence } from "../../../src/modules/doctor/scheduler-presence"
import { aDeployment } from "../../../src/shared/__tests__/a-deployment"
import { atEnd } from "../../support/at-end"
import { aDatabase, type TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aFaultProxy } from "../../support/fault-proxy"
import { aPrivateRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { testEnvironment } from "../../support/test-environment"

const inMemory = { eventBus: "in-memory", workflowEngine: "in-memory", locking: "in-memory" } as const

describe("the doctor and PostgreSQL", () => {
  let shop: TestDatabase
  let deployment: Deployment
  beforeAll(async () => {
    shop = await aDatabase()
    deployment = aDeployment({ databaseUrl: shop.url })
  })

  it("passes a database that answers", async () => {
    expect(await database.run(deployment)).toMatchObject({ verdict: "pass" })
  })

  it("fails a database that is cut off, names no address, and passes it when it is back", async () => {
    const proxy = await aFaultProxy(shop.url, 5432)
    const behindProxy = aDeployment({ databaseUrl: proxy.url })
    expect(await database.run(behindProxy)).toMatchObject({ verdict: "pass" })
    proxy.cut()
    const finding = await database.run(behindProxy)
    expect(finding.verdict).toBe("fail")
    expect(JSON.stringify(finding)).not.toMatch(/127\.0\.0\.1|localhost|apparel/)
    proxy.mend()
    expect(await database.run(behindProxy)).toMatchObject({ verdict: "pass" })
  })

  it("fails a database that swallows every packet, within its own time", async () => {
    const proxy = await aFaultProxy(shop.url, 5432)
    proxy.freeze()
    expect(await database.run(aDeployment({ databaseUrl: proxy.url }))).toMatchObject({ verdict: "fail" })
  })

  it("knows whether the migrations of this build are applied", async () => {
    const [{ name } = { name: "" }] = await shop.query<{ name: string }>("select name from mikro_orm_migrations limit 1")
    expect(await migrations.run({ ...deployment, expectedMigrations: [name] })).toMatchObject({ verdict: "pass" })
    const finding = await migrations.run({ ...deployment, expectedMigrations: [name, "Migration29990101000000"] })
    expect(finding).toMatchObject({ verdict: "fail", message: "1 migrations are not applied, first Migration29990101000000" })
  })

  it("fails a database that was never migrated", async () => {
    const empty = await aDatabase("template0")
    const finding = await migrations.run(aDeployment({ databaseUrl: empty.url, expectedMigrations: ["Migration1"] }))
    expect(finding).toMatchObject({ verdict: "fail" })
  })

  it("fails when two processes would each run every scheduled job", async () => {
    const own = await aDatabase("template0")
    const alone = aDeployment({ databaseUrl: own.url, engine: inMemory, workerMode: "shared" })
    const first = new SchedulerPresence(alone)
    const second = new SchedulerPresence(alone)
    atEnd(() => Promise.all([first.leave(), second.leave()]))

    await first.join()
    expect(await schedulers.run(alone)).toMatchObject({ verdict: "pass" })
    await second.join()
    expect(await schedulers.run(alone)).toMatchObject({ verdict: "fail", message: "2 processes each run every scheduled job" })
    expect(await schedulers.run(aDeployment({ databaseUrl: own.url }))).toMatchObject({ verdict: "pass" })

    await second.leave()
    await eventually(async () => ((await schedulers.run(alone)).verdict === "pass" ? true : undefined))
  })

  it("does not count a process that only answers requests", async () => {
    const presence = new SchedulerPresence(aDeployment({ databaseUrl: shop.url, engine: inMemory, workerMode: "server" }))
    await presence.join()
    const client = new Client({ connectionString: shop.url })
    await client.connect()
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and application_name = $1",
      [SCHEDULER_APPLICATION_NAME]
    )
    await client.end()
    expect(rowCount).toBe(0)
  })
})

describeWith(["redisUrl", "redisServer"], "the doctor and Redis", () => {
  const redisUrl = testEnvironment().redisUrl

  it("passes a Redis that answers and fails one that is cut off, without naming its address", async () => {
    const proxy = await aFaultProxy(redisUrl ?? "", 6379)
    expect(await redis.run(aDeployment({ redisUrl: proxy.url }))).toMatchObject({ verdict: "pass" })
    proxy.cut()
    const finding = await redis.run(aDeployment({ redisUrl: proxy.url }))
    expect(finding).toMatchObject({ verdict: "fail" })
    expect(JSON.stringify(finding)).not.toContain("127.0.0.1")
    proxy.mend()
    expect(await redis.run(aDeployment({ redisUrl: proxy.url }))).toMatchObject({ verdict: "pass" })
  })

  it("fails production without Redis and warns elsewhere", async () => {
    expect(await redis.run(aDeployment({ redisUrl: undefined }))).toMatchObject({ verdict: "fail" })
    expect(await redis.run(aDeployment({ redisUrl: undefined, isProduction: false }))).toMatchObject({ verdict: "warn" })
  })

  it("fails production on a Redis that evicts keys", async () => {
    const evicting = await aPrivateRedis(["--maxmemory-policy", "allkeys-lru"])
    expect(await redisEviction.run(aDeployment({ redisUrl: evicting }))).toMatchObject({ verdict: "fail" })
    const keeping = await aPrivateRedis(["--maxmemory-policy", "noeviction"])
    expect(await redisEviction.run(aDeployment({ redisUrl: keeping }))).toMatchObject({ verdict: "pass" })
  })

  it("warns of a Redis that a restart would empty", async () => {
    expect(await redisPersistence.run(aDeployment({ redisUrl: await aPrivateRedis(["--appendonly", "no"]) }))).toMatchObject({
      verdict: "warn",
    })
    expect(await redisPersistence.run(aDeployment({ redisUrl: await aPrivateRedis(["--appendonly", "yes"]) }))).toMatchObject({
      verdict: "pass",
    })
  })
})
