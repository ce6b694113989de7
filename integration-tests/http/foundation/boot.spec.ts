import { aShopBrokerPrefix } from "../../support/messaging/broker"
import { aDatabase, type TestDatabase } from "../../support/database"
import { eventually } from "../../support/eventually"
import { aRedis } from "../../support/redis"
import { describeWith } from "../../support/requirements"
import { aShopProcess, launchShop } from "../../support/shop"
import { testEnvironment } from "../../support/test-environment"

const production = {
  NODE_ENV: "production",
  JWT_SECRET: "6f1d0c5a9b7e43328f5d0c1e2b3a4958",
  COOKIE_SECRET: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  SMTP_URL: "smtp://127.0.0.1:2525",
  STORE_CORS: "https://shop.example",
  ADMIN_CORS: "https://shop.example",
  AUTH_CORS: "https://shop.example",
  MEDUSA_BACKEND_URL: "https://shop.example",
  STOREFRONT_URL: "https://www.shop.example",
  EMAIL_FROM: "Shop <orders@shop.example>",
  SUPPORT_EMAIL: "help@shop.example",
}

describe("boot", () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await aDatabase()
  })

  const refusal = async (environment: Record<string, string | undefined>) => {
    const shop = await launchShop({ databaseUrl: database.url, environment })
    expect(await shop.ended).toBe(1)
    return shop.log()
  }

  it.each([
    [{ EVENTS_ATTEMPTS: "0" }, "EVENTS_ATTEMPTS"],
    [{ MEDUSA_WORKER_MODE: "everything" }, "MEDUSA_WORKER_MODE"],
    [{ REDIS_URL: "localhost:6379" }, "REDIS_URL"],
  ])("refuses the bad setting %p by name", async (environment, name) => {
    expect(await refusal(environment)).toContain(name)
  })

  it("refuses production with the demo's secrets", async () => {
    const log = await refusal({ NODE_ENV: "production", REDIS_URL: "redis://127.0.0.1:6379" })
    expect(log).toContain("JWT_SECRET")
    expect(log).toContain("known default")
  })

  it("refuses production without Redis", async () => {
    expect(await refusal(production)).toContain("REDIS_URL is missing")
  })

  describeWith(["redisUrl"], "of production with Redis", () => {
    it.each([
      ["a mail server", { SMTP_URL: undefined }, "mail_server"],
      ["named origins", { STORE_CORS: "*" }, "cors_origins"],
      ["an address that customers can reach", { MEDUSA_BACKEND_URL: "http://localhost:9000" }, "public_addresses"],
      ["Stripe's webhook secret", { STRIPE_API_KEY: "sk_live_x" }, "stripe_webhook"],
    ])("is refused without %s", async (_, fault, check) => {
      const log = await refusal({ ...production, REDIS_URL: await aRedis(), ...fault })
      expect(log).toContain("Production refuses this configuration")
      expect(log).toContain(check)
    })

    it("goes through when the operator accepts what is missing, and says so", async () => {
      const environment = { ...production, REDIS_URL: await aRedis(), SMTP_URL: undefined, DOCTOR_ACCEPT: "mail_server" }
      const shop = await aShopProcess({ databaseUrl: database.url, environment })
      await eventually(() => (/doctor: mail_server: .*\(accepted\)/.test(shop.log()) ? true : undefined))
      expect((await fetch(`${shop.url}/ready`)).status).toBe(200)
    })
  })

  describeWith(["redisUrl", "brokerUrl"], "of production with a broker and a mail server", () => {
    it("goes through, and the doctor has no complaint about either", async () => {
      const { brokerUrl = "" } = testEnvironment()
      const broker = { AMQP_URL: brokerUrl, AMQP_PREFIX: aShopBrokerPrefix(brokerUrl) }
      const environment = { ...production, ...broker, REDIS_URL: await aRedis() }
      const shop = await aShopProcess({ databaseUrl: database.url, environment })
      await eventually(() => (/doctor: \d+ of \d+ checks passed/.test(shop.log()) ? true : undefined))
      expect(shop.log()).not.toMatch(/doctor: (broker|mail_server):/)
    })
  })
})
