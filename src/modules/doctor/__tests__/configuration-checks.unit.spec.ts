import type { Deployment } from "../../../shared/checks"
import { corsOrigins, letsStrangersIn } from "../checks/cors-origins"
import { engineModules } from "../checks/engine-modules"
import { exportsPrivate } from "../checks/exports-private"
import { secrets } from "../checks/secrets"
import { stripeWebhook } from "../checks/stripe-webhook"
import { aDeployment } from "../../../shared/__tests__/a-deployment"

describe("configuration checks", () => {
  it.each([
    ["warn", { resolve: "@medusajs/medusa/file-local", id: "local" }],
    ["warn", { resolve: "@medusajs/medusa/file-local", options: { upload_dir: "uploads" } }],
    ["warn", { resolve: "@medusajs/medusa/file-local", options: { private_upload_dir: "static" } }],
    ["warn", { resolve: "@medusajs/medusa/file-local", options: { private_upload_dir: "./static/exports/" } }],
    [
      "warn",
      { resolve: "medusa-plugin-apparel/providers/file-local", options: { private_upload_dir: `${process.cwd()}/static` } },
    ],
    ["pass", { resolve: "medusa-plugin-apparel/providers/file-local", options: { private_upload_dir: "uploads" } }],
    ["pass", { resolve: "@medusajs/medusa/file-local", options: { private_upload_dir: "statics" } }],
    ["pass", { resolve: "@medusajs/medusa/file-s3", options: {} }],
  ])("exports_private: %s for %j", async (verdict, provider) => {
    const optionsOf = (module: string) => (module === "file" ? { providers: [provider] } : undefined)
    expect(await exportsPrivate.run(aDeployment({ optionsOf }))).toMatchObject({ verdict })
  })

  it.each([
    ["engine_modules", engineModules, { engine: { eventBus: "in-memory", workflowEngine: "redis", locking: "redis" } }],
    ["engine_modules", engineModules, { engine: { eventBus: "redis", workflowEngine: "in-memory", locking: "redis" } }],
    ["engine_modules", engineModules, { engine: { eventBus: "redis", workflowEngine: "redis", locking: "in-memory" } }],
    ["secrets", secrets, { secrets: { jwt: "supersecret", cookie: "0a1b2c3d4e5f60718293a4b5c6d7e8f9" } }],
    ["secrets", secrets, { secrets: { jwt: "6f1d0c5a9b7e43328f5d0c1e2b3a4958", cookie: "" } }],
    ["cors_origins", corsOrigins, { cors: { store: "*", admin: "https://a.example", auth: "https://a.example" } }],
    ["stripe_webhook", stripeWebhook, { stripe: { hasApiKey: true, hasWebhookSecret: false } }],
  ] satisfies [string, typeof secrets, Partial<Deployment>][])(
    "%s fails in production and warns elsewhere",
    async (name, check, fault) => {
      expect(check.name).toBe(name)
      expect(await check.run(aDeployment())).toMatchObject({ verdict: "pass" })
      expect(await check.run(aDeployment(fault))).toMatchObject({ verdict: "fail", remedy: expect.any(String) as string })
      expect(await check.run(aDeployment({ ...fault, isProduction: false }))).toMatchObject({ verdict: "warn" })
    }
  )

  it("never repeats a secret in its finding", async () => {
    const finding = await secrets.run(aDeployment({ secrets: { jwt: "supersecret", cookie: "changeme" } }))
    expect(JSON.stringify(finding)).not.toMatch(/supersecret|changeme/)
  })

  it("accepts a key object in place of a text secret", async () => {
    const { cookie } = aDeployment().secrets
    expect(await secrets.run(aDeployment({ secrets: { jwt: undefined, cookie } }))).toMatchObject({ verdict: "pass" })
  })

  it.each(["*", "https://a.example,*", "/.*/", "/https?:\\/\\/.*/", "/^https:/i"])("sees that %s lets any site in", (origins) => {
    expect(letsStrangersIn(origins)).toBe(true)
  })

  it.each(["https://shop.example", "/^https:\\/\\/[a-z]+\\.shop\\.example$/", "", "http://localhost:8000,http://localhost:9000"])(
    "sees that %s names its origins",
    (origins) => {
      expect(letsStrangersIn(origins)).toBe(false)
    }
  )
})
