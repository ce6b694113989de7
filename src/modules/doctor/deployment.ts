import type { ConfigModule } from "@medusajs/framework/types"
import { isProduction } from "@medusajs/framework/utils"
import { version as engineVersion } from "@medusajs/medusa/package.json"
import type { Deployment, EngineModule } from "../../shared/checks"
import { expectedMigrations, type ModuleEntry } from "./expected-migrations"

type ProviderEntry = { resolve?: unknown; is_default?: boolean; options?: Record<string, unknown> }

/** Facts about this deployment, from Medusa's configuration, app and host alike. */
export function readDeployment(config: ConfigModule): Deployment {
  const { projectConfig } = config
  const modules = (config.modules ?? {}) as Record<string, ModuleEntry | undefined>
  return {
    isProduction: isProduction(),
    engineVersion,
    workerMode: projectConfig.workerMode ?? "shared",
    databaseUrl: projectConfig.databaseUrl ?? "",
    databaseSsl: databaseSsl(projectConfig.databaseDriverOptions),
    redisUrl: projectConfig.redisUrl,
    secrets: { jwt: textSecret(projectConfig.http.jwtSecret), cookie: textSecret(projectConfig.http.cookieSecret) },
    cors: { store: projectConfig.http.storeCors, admin: projectConfig.http.adminCors, auth: projectConfig.http.authCors },
    engine: {
      eventBus: implementation(modules["event_bus"]?.resolve),
      workflowEngine: implementation(modules["workflows"]?.resolve),
      locking: implementation(defaultProvider(modules["locking"])?.resolve),
    },
    stripe: stripeFacts(modules["payment"]),
    optionsOf: (module) => modules[module]?.options,
    expectedMigrations: expectedMigrations(modules),
  }
}

/** "" when missing; undefined for a key object, which is no text that one could guess. */
function textSecret(secret: unknown): string | undefined {
  if (secret === undefined || secret === null) return ""
  return typeof secret === "string" ? secret : undefined
}

function databaseSsl(driverOptions: unknown): unknown {
  const { connection, ssl } = (driverOptions ?? {}) as { connection?: { ssl?: unknown }; ssl?: unknown }
  return connection?.ssl ?? ssl
}

function providers(entry: ModuleEntry | undefined): ProviderEntry[] {
  const list = entry?.options?.providers
  return Array.isArray(list) ? (list as ProviderEntry[]) : []
}

function defaultProvider(entry: ModuleEntry | undefined): ProviderEntry | undefined {
  const list = providers(entry)
  return list.find(({ is_default }) => is_default) ?? list[0]
}

/** Medusa's own defaults live in the process; anything that names neither Redis nor PostgreSQL is the host's. */
function implementation(resolve: unknown): EngineModule {
  if (resolve === undefined) return "in-memory"
  if (typeof resolve !== "string") return "other"
  if (/inmemory|in-memory|event-bus-local|^@medusajs\/medusa\/locking$/.test(resolve)) return "in-memory"
  if (resolve.includes("redis")) return "redis"
  return resolve.includes("postgres") ? "postgres" : "other"
}

function stripeFacts(entry: ModuleEntry | undefined): Deployment["stripe"] {
  const stripe = providers(entry).find(({ resolve }) => typeof resolve === "string" && resolve.includes("payment-stripe"))
  return { hasApiKey: Boolean(stripe?.options?.["apiKey"]), hasWebhookSecret: Boolean(stripe?.options?.["webhookSecret"]) }
}
