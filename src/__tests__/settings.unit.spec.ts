import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { messagingOptions } from "../modules/messaging/options"
import { pluginOptions } from "../plugin-options"
import { readSettings, SettingsError } from "../settings"

const usable = {
  DATABASE_URL: "postgres://shop:pw@db.example/shop",
  JWT_SECRET: "a-token-secret-of-some-length",
  COOKIE_SECRET: "a-cookie-secret-of-some-length",
}

const production = {
  ...usable,
  NODE_ENV: "production",
  JWT_SECRET: "6f1d0c5a9b7e43328f5d0c1e2b3a4958",
  COOKIE_SECRET: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  REDIS_URL: "redis://cache.example:6379",
  STORE_CORS: "https://shop.example",
  ADMIN_CORS: "https://shop.example",
  AUTH_CORS: "https://shop.example",
  EMAIL_FROM: "Shop <orders@shop.example>",
  SUPPORT_EMAIL: "help@shop.example",
  STOREFRONT_URL: "https://www.shop.example",
}

const refusalOf = (environment: Record<string, string | undefined>): string => {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  throw new Error("The settings were accepted")
}

describe("settings", () => {
  it("gives every setting its default when only the necessary ones are set", () => {
    const settings = readSettings(usable)
    expect(settings.http.port).toBe(9000)
    expect(settings.runtime).toEqual({ environment: "development", workerMode: "shared" })
    expect(settings.redis.url).toBeUndefined()
    expect(settings.events).toEqual({ attempts: 8, backoffMs: 2_000, keepFailed: 5_000, concurrency: 5 })
  })

  it("reads who may send to the shop as JSON", () => {
    const sources = { "/warehouse": { user: "warehouse", messages: ["inventory_update"] } }
    expect(readSettings({ ...usable, MESSAGING_INBOUND_SOURCES: JSON.stringify(sources) }).plugin.messaging).toMatchObject({
      inboundSources: sources,
    })
    expect(messagingOptions.parse(readSettings(usable).plugin.messaging).inboundSources).toEqual({})
  })

  it("counts an empty variable as missing", () => {
    expect(readSettings({ ...usable, PORT: " ", REDIS_URL: "" }).http.port).toBe(9000)
  })

  it.each([
    ["PORT", "abc", "must be a whole number from 1 to 65535"],
    ["PORT", "0", "must be a whole number from 1 to 65535"],
    ["PORT", "70000", "must be a whole number from 1 to 65535"],
    ["PORT", "90.5", "must be a whole number from 1 to 65535"],
    ["NODE_ENV", "prod", "production"],
    ["MEDUSA_WORKER_MODE", "both", "shared"],
    ["MEDUSA_BACKEND_URL", "shop.example", "must be a URL that starts with http:// or https://"],
    ["DATABASE_POOL_MAX", "1", "must be a whole number from 2 to 200"],
    ["EVENTS_ATTEMPTS", "26", "must be a whole number from 1 to 25"],
    ["EVENTS_BACKOFF_MS", "-1", "must be a whole number from 0 to 3600000"],
    ["EVENTS_KEEP_FAILED", "many", "must be a whole number from 0 to 100000"],
    ["EVENTS_CONCURRENCY", "0", "must be a whole number from 1 to 100"],
    ["ADMIN_DISABLED", "maybe", "true"],
    ["AMQP_PREFIX", "My Shop", "lower case letters"],
    ["AMQP_DECLARE", "perhaps", "true"],
    ["METRICS_PORT", "0", "must be a whole number from 1 to 65535"],
    ["MESSAGING_LOG_DAYS", "91", "must be a whole number from 1 to 90"],
    ["MESSAGING_RETRY_DELAYS_MS", "5000, 5", "must be a whole number from 10 to 86400000 (at 1)"],
    ["SIZING_SURVEY_DAYS", "0", "must be a whole number from 1 to 365"],
    ["SMTP_REQUIRE_TLS", "perhaps", "must be true or false"],
    ["EMAIL_TRANSPORT", "pigeon", "capture"],
    ["DOCTOR_TIMEOUT_MS", "5", "must be a whole number from 100 to 30000"],
    ["AMQP_CA_FILE", "/nowhere/ca.pem", "the file cannot be read (ENOENT)"],
  ])("refuses %s=%s, naming variable, value and rule", (variable, value, rule) => {
    const message = refusalOf({ ...usable, [variable]: value })
    expect(message).toContain(`${variable}=${JSON.stringify(value)}`)
    expect(message).toContain(rule)
  })

  it.each([
    ["DATABASE_URL", "mysql://shop:geheim@db.example/shop"],
    ["REDIS_URL", "http://user:geheim@cache.example"],
    ["AMQP_URL", "https://user:geheim@broker.example"],
    ["SMTP_URL", "mail://user:geheim@mail.example"],
    ["MESSAGING_INBOUND_SOURCES", '{ "/warehouse": { "secret": "geheim" '],
    ["METRICS_TOKEN", "geheim"],
    ["JWT_SECRET", "geheim"],
    ["COOKIE_SECRET", "geheim"],
  ])("refuses a bad %s without printing what may be a secret", (variable, value) => {
    const message = refusalOf({ ...usable, [variable]: value })
    expect(message).toContain(`${variable}=(hidden)`)
    expect(message).not.toContain("geheim")
  })

  it.each(["DATABASE_URL", "JWT_SECRET", "COOKIE_SECRET"])("refuses to start without %s", (variable) => {
    expect(refusalOf({ ...usable, [variable]: undefined })).toContain(`${variable} is missing`)
  })

  it("names every bad variable at once", () => {
    const message = refusalOf({ ...usable, PORT: "x", MEDUSA_WORKER_MODE: "y" })
    expect(message).toContain("PORT")
    expect(message).toContain("MEDUSA_WORKER_MODE")
  })

  describe("in production", () => {
    it("accepts a complete environment", () => {
      expect(readSettings(production).runtime.environment).toBe("production")
    })

    it.each(["REDIS_URL", "STORE_CORS", "ADMIN_CORS", "AUTH_CORS", "JWT_SECRET", "COOKIE_SECRET", "DATABASE_URL"])(
      "refuses to start without %s",
      (variable) => {
        expect(refusalOf({ ...production, [variable]: undefined })).toContain(`${variable} is missing`)
      }
    )

    it.each([
      ["JWT_SECRET", "supersecretsupersecretsupersecret", "known default"],
      ["COOKIE_SECRET", "demo-only-cookie-secret-do-not-use-elsewhere", "known default"],
      ["JWT_SECRET", "short-but-random-1f3a", "at least 32 characters"],
    ])("refuses %s when it is a known default or short", (variable, secret, rule) => {
      const message = refusalOf({ ...production, [variable]: secret })
      expect(message).toContain(variable)
      expect(message).toContain(rule)
      expect(message).not.toContain(secret)
    })
  })

  describe("of the plugin's slices", () => {
    const given = (environment: Record<string, string>) => readSettings({ ...usable, ...environment }).plugin

    it("are what the environment says and no default, but for the shop's own name", () => {
      expect(given({})).toEqual({
        email: {
          shopName: "Hypex",
          supportEmail: "help@hypex.example",
          transport: { from: "Hypex <shop@hypex.example>" },
        },
      })
      expect(given({ SHOP_NAME: "Mine" }).email?.shopName).toBe("Mine")
    })

    it("are read as numbers, flags, lists and texts", () => {
      const { messaging, email, sizing, doctor } = given({
        MESSAGING_RETRY_DELAYS_MS: "10, 20,30",
        SMTP_REQUIRE_TLS: "1",
        EMAIL_MOST_PER_SECOND: "0.5",
        SIZING_KEPT_AFTER_DAYS: "30",
        DOCTOR_ACCEPT: "mail_server, stripe_webhook",
      })
      expect(messaging).toEqual({ retryDelaysMs: [10, 20, 30] })
      expect(email).toMatchObject({ mostPerSecond: 0.5, transport: { requireTls: true } })
      expect(sizing).toEqual({ keptAfterDays: 30 })
      expect(doctor).toEqual({ accept: ["mail_server", "stripe_webhook"] })
    })

    it("are read from the file that a variable names", () => {
      const folder = mkdtempSync(join(tmpdir(), "apparel-pem-"))
      writeFileSync(join(folder, "ca.pem"), "PEM\n")
      expect(given({ AMQP_CA_FILE: join(folder, "ca.pem") }).messaging).toEqual({ tls: { ca: "PEM\n" } })
      rmSync(folder, { recursive: true })
    })

    it("name the variable that is missing beside another", () => {
      expect(refusalOf({ ...usable, SMTP_DKIM_DOMAIN: "shop.example" })).toContain("SMTP_DKIM_SELECTOR is missing: DKIM needs it")
      expect(refusalOf({ ...usable, EMAIL_TRANSPORT: "file" })).toContain("EMAIL_FOLDER is missing: transport file needs it")
    })

    it("tell the plugin the shop's own address, unless the admin stands elsewhere", () => {
      const emailOf = (environment: Record<string, string>) => pluginOptions(readSettings({ ...usable, ...environment })).email
      const MEDUSA_BACKEND_URL = "https://api.shop.example"
      expect(emailOf({ MEDUSA_BACKEND_URL })).toMatchObject({
        backendUrl: "https://api.shop.example",
        adminUrl: "https://api.shop.example/app",
      })
      const ADMIN_URL = "https://admin.shop.example/app"
      expect(emailOf({ MEDUSA_BACKEND_URL, ADMIN_URL })).toMatchObject({ backendUrl: MEDUSA_BACKEND_URL, adminUrl: ADMIN_URL })
    })
  })
})
