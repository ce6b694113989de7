import type { Deployment } from "../checks"

/** A production deployment with nothing wrong; name only what matters. */
export function aDeployment(changes: Partial<Deployment> = {}): Deployment {
  return {
    isProduction: true,
    engineVersion: "2.21.2",
    workerMode: "server",
    databaseUrl: "postgres://127.0.0.1:1/none",
    databaseSsl: undefined,
    redisUrl: "redis://127.0.0.1:1",
    secrets: { jwt: "6f1d0c5a9b7e43328f5d0c1e2b3a4958", cookie: "0a1b2c3d4e5f60718293a4b5c6d7e8f9" },
    cors: { store: "https://shop.example", admin: "https://shop.example", auth: "https://shop.example" },
    engine: { eventBus: "redis", workflowEngine: "redis", locking: "redis" },
    stripe: { hasApiKey: false, hasWebhookSecret: false },
    optionsOf: () => undefined,
    expectedMigrations: [],
    ...changes,
  }
}
