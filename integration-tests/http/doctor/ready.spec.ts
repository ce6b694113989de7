import type { AdminDoctorResponse, ReadyResponse } from "../../../src/types/http/doctor"
import { ask, send } from "../../support/client"
import { aDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aFaultProxy, type FaultProxy } from "../../support/fault-proxy"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { anAdminSession } from "../../support/sessions"
import { aShopProcess, publishableKeyOf, type ShopProcess } from "../../support/shop"

describeWith(["redisUrl"], "readiness", () => {
  let shop: ShopProcess
  let postgres: FaultProxy
  let redis: FaultProxy
  let publishableKey: string
  beforeAll(async () => {
    const database = await aDatabase()
    publishableKey = await publishableKeyOf(database)
    postgres = await aFaultProxy(database.url, 5432)
    redis = await aFaultProxy(await aRedis(), 6379)
    shop = await aShopProcess({ databaseUrl: postgres.url, environment: { REDIS_URL: redis.url } })
  })

  const ready = () => send<ReadyResponse>(`${shop.url}/ready`)
  const failing = async () => {
    const { status, body } = await ready()
    return status === 503 ? body.failing : undefined
  }
  const isReady = async () => ((await ready()).status === 200 ? true : undefined)
  const listing = () => send(`${shop.url}/store/products?limit=1`, { headers: { "x-publishable-api-key": publishableKey } })

  it("answers 200 with every check by name while all is well", async () => {
    const { status, body, headers } = await ready()
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: "ready", failing: [] })
    expect(body.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["database", "database_migrated", "redis", "broker", "secrets"])
    )
    expect(headers.get("cache-control")).toBe("no-store")
  })

  it.each([
    ["PostgreSQL", "database", () => postgres],
    ["Redis", "redis", () => redis],
  ])("turns 503 when %s goes away and 200 when it returns, without a restart", async (_, name, proxy) => {
    proxy().cut()
    expect(await eventually(failing)).toEqual([name])
    proxy().mend()
    await eventually(isReady, 30_000)
    await eventually(async () => ((await listing()).status === 200 ? true : undefined), 30_000)
  })

  it("turns 503 when PostgreSQL swallows every packet", async () => {
    postgres.freeze()
    expect(await eventually(failing, 20_000)).toEqual(["database"])
    postgres.cut()
    postgres.mend()
    await eventually(isReady, 30_000)
  })

  it("tells strangers names and verdicts only, never an address or a secret", async () => {
    postgres.cut()
    await eventually(failing)
    const text = JSON.stringify((await ready()).body)
    postgres.mend()
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|postgres:|redis:|"message"|demo-only/)
    await eventually(isReady, 30_000)
  })

  it("stays alive for the liveness probe whatever is missing", async () => {
    redis.cut()
    await eventually(failing)
    expect((await send(`${shop.url}/health`)).status).toBe(200)
    redis.mend()
    await eventually(isReady, 30_000)
  })

  it("tells staff what to do", async () => {
    const { headers } = await eventually(() => anAdminSession(shop), 30_000)
    const { doctor } = await ask<AdminDoctorResponse>(`${shop.url}/admin/apparel/doctor`, { headers })
    expect(doctor.checks.find(({ name }) => name === "secrets")).toMatchObject({
      verdict: "warn",
      remedy: expect.stringContaining("openssl") as string,
    })
  })
})
