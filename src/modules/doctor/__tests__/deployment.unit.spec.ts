import type { ConfigModule } from "@medusajs/framework/types"
import { readDeployment } from "../deployment"

const read = (modules: Record<string, unknown>) =>
  readDeployment(
    {
      projectConfig: {
        databaseUrl: "postgres://h/d",
        http: { storeCors: "a", adminCors: "b", authCors: "c", jwtSecret: "j", cookieSecret: "k" },
      },
      modules,
    } as unknown as ConfigModule // the facts need no more of it
  )

describe("facts about a deployment", () => {
  it("tell the engine's in-process modules from shared ones", () => {
    const shared = read({
      event_bus: { resolve: "@medusajs/medusa/event-bus-redis" },
      workflows: { resolve: "@medusajs/medusa/workflow-engine-redis" },
      locking: {
        resolve: "@medusajs/medusa/locking",
        options: { providers: [{ resolve: "x" }, { resolve: "@medusajs/medusa/locking-postgres", is_default: true }] },
      },
    })
    expect(shared.engine).toEqual({ eventBus: "redis", workflowEngine: "redis", locking: "postgres" })

    const alone = read({
      event_bus: { resolve: "@medusajs/medusa/event-bus-local" },
      workflows: { resolve: "@medusajs/medusa/workflow-engine-inmemory" },
      locking: { resolve: "@medusajs/medusa/locking" },
    })
    expect(alone.engine).toEqual({ eventBus: "in-memory", workflowEngine: "in-memory", locking: "in-memory" })
  })

  it("do not judge a host's own implementation", () => {
    expect(read({ event_bus: { resolve: "./src/modules/kafka-bus" } }).engine.eventBus).toBe("other")
  })

  it("see whether Stripe has a key and a webhook secret", () => {
    const payment = (options: object) =>
      read({ payment: { options: { providers: [{ resolve: "@medusajs/medusa/payment-stripe", options }] } } }).stripe
    expect(payment({ apiKey: "sk" })).toEqual({ hasApiKey: true, hasWebhookSecret: false })
    expect(payment({ apiKey: "sk", webhookSecret: "wh" })).toEqual({ hasApiKey: true, hasWebhookSecret: true })
    expect(read({}).stripe).toEqual({ hasApiKey: false, hasWebhookSecret: false })
  })

  it("know the migrations of the configured modules and not of disabled ones", () => {
    const { expectedMigrations } = read({
      region: { resolve: "@medusajs/medusa/region" },
      rbac: { resolve: "@medusajs/medusa/rbac", disable: true },
    })
    expect(expectedMigrations.length).toBeGreaterThan(0)
    expect(read({ rbac: { resolve: "@medusajs/medusa/rbac", disable: true } }).expectedMigrations).toEqual([])
  })
})
