import { readFileSync } from "node:fs"
import { describeSettings, readSettings, SettingsError } from "../settings"

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
    expect(readSettings({ ...usable, MESSAGING_INBOUND_SOURCES: JSON.stringify(sources) }).messaging).toMatchObject({
      inboundSources: sources,
    })
    expect(readSettings(usable).messaging.inboundSources).toEqual({})
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

  it("is described in the README exactly as in the schema", () => {
    const readme = readFileSync("README.md", "utf8")
    const rows = describeSettings().map(({ variable, default: fallback, production: needed, description }) => {
      const cells = [fallback === undefined ? "" : `\`${fallback}\``, needed ? "required in production" : ""]
      return `| \`${variable}\` | ${cells.filter(Boolean).join(", ")} | ${description} |`
    })
    expect(readme.match(/^\| `[A-Z_]+` \|.*$/gm)).toEqual(rows)
  })
})
