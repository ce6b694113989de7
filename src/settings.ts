import { z } from "@medusajs/framework/zod"
import { email } from "./settings-email"
import { isKnownDefaultSecret } from "./shared/secrets"
import { setting, type Variable } from "./shared/setting"
import { flag, json, list, milliseconds, port, secret, url, whole } from "./shared/setting-types"

/**
 * Everything the shop reads from its environment: one schema, a slice per feature.
 *
 * `readSettings` is the only reader of the environment; nothing else in `src` touches `process.env`.
 * An empty variable counts as missing. A bad value stops the boot with the variable, the value
 * (masked when it is a secret) and the rule it breaks.
 */

const uploadFolder = z
  .string()
  .refine((folder) => folder.replace(/^\.\/|\/$/g, "") !== "static", {
    error: "must not be the folder that the engine serves to anybody",
  })
  .default("uploads")
const runtime = z.object({
  environment: setting(z.enum(["development", "dev", "test", "production"]).default("development"), {
    variable: "NODE_ENV",
    description: "`production` turns on every refusal of the doctor; `dev` is `development` with the built admin.",
  }),
  workerMode: setting(z.enum(["shared", "server", "worker"]).default("shared"), {
    variable: "MEDUSA_WORKER_MODE",
    description: "`server` answers requests, `worker` runs events, workflows and jobs, `shared` does both.",
  }),
})

const http = z.object({
  port: setting(port.default(9000), { variable: "PORT", description: "Port of the server." }),
  publicUrl: setting(url("http", "https").default("http://localhost:9000"), {
    variable: "MEDUSA_BACKEND_URL",
    description: "Address under which browsers reach this server; picture addresses start with it.",
  }),
  storeCors: setting(z.string().default("http://localhost:8000"), {
    variable: "STORE_CORS",
    description: "Origins of storefronts, comma separated.",
    production: "required",
  }),
  adminCors: setting(z.string().default("http://localhost:9000"), {
    variable: "ADMIN_CORS",
    description: "Origins of the admin, comma separated.",
    production: "required",
  }),
  authCors: setting(z.string().default("http://localhost:8000,http://localhost:9000"), {
    variable: "AUTH_CORS",
    description: "Origins that may log in, comma separated.",
    production: "required",
  }),
  jwtSecret: setting(secret, {
    variable: "JWT_SECRET",
    description: "Signs tokens. In production at least 32 characters and no known default.",
    secret: true,
  }),
  cookieSecret: setting(secret, {
    variable: "COOKIE_SECRET",
    description: "Signs session cookies. In production at least 32 characters and no known default.",
    secret: true,
  }),
})

const database = z.object({
  url: setting(url("postgres", "postgresql"), {
    variable: "DATABASE_URL",
    description: "PostgreSQL 14 or newer. `npm start` brings its own when it is missing.",
    secret: true,
  }),
  poolMax: setting(whole(2, 200).default(20), {
    variable: "DATABASE_POOL_MAX",
    description: "Most connections one process opens to PostgreSQL.",
  }),
})

const redis = z.object({
  url: setting(url("redis", "rediss").optional(), {
    variable: "REDIS_URL",
    description: "Event bus, workflow engine, locks, cache and sessions. Missing: all in this process.",
    secret: true,
    production: "required",
  }),
})

const events = z.object({
  attempts: setting(whole(1, 25).default(8), {
    variable: "EVENTS_ATTEMPTS",
    description: "How often a failing subscriber is run before its event is kept as failed.",
  }),
  backoffMs: setting(milliseconds.default(2_000), {
    variable: "EVENTS_BACKOFF_MS",
    description: "First wait between two attempts, in milliseconds; doubles each time.",
  }),
  keepFailed: setting(whole(0, 100_000).default(5_000), {
    variable: "EVENTS_KEEP_FAILED",
    description: "How many failed events stay in Redis for inspection.",
  }),
  concurrency: setting(whole(1, 100).default(5), {
    variable: "EVENTS_CONCURRENCY",
    description: "Events one worker handles at once.",
  }),
})

const messaging = z.object({
  brokerUrl: setting(url("amqp", "amqps").optional(), {
    variable: "AMQP_URL",
    description: "RabbitMQ 3.10 or newer.",
    secret: true,
  }),
  prefix: setting(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}$/, { error: "must be lower case letters, digits and dashes, at most 31" })
      .default("apparel"),
    { variable: "AMQP_PREFIX", description: "First word of every exchange and queue." }
  ),
  declare: setting(flag.default(true), {
    variable: "AMQP_DECLARE",
    description: "`false` only checks that exchanges and queues exist.",
  }),
  caFile: setting(z.string().optional(), {
    variable: "AMQP_CA_FILE",
    description: "Certificate authority of the broker, PEM, for `amqps://`.",
  }),
  certFile: setting(z.string().optional(), {
    variable: "AMQP_CERT_FILE",
    description: "Our certificate, PEM, where the broker asks for one.",
  }),
  keyFile: setting(z.string().optional(), { variable: "AMQP_KEY_FILE", description: "Its key, PEM." }),
  metricsToken: setting(secret.optional(), {
    variable: "METRICS_TOKEN",
    description: "Bearer token that opens `/metrics` from other machines.",
    secret: true,
  }),
  metricsPort: setting(port.optional(), {
    variable: "METRICS_PORT",
    description: "Port on which a worker serves `/metrics` to its own machine.",
  }),
  source: setting(z.string().min(1).max(200).default("/apparel"), {
    variable: "MESSAGING_SOURCE",
    description: "Name of this shop in every message, a URI reference.",
  }),
  inboundSources: setting(json.default({}), {
    variable: "MESSAGING_INBOUND_SOURCES",
    description: "Who may send to the shop, JSON; see docs/integrators.md.",
    secret: true,
  }),
  logDays: setting(whole(1, 90).default(14), {
    variable: "MESSAGING_LOG_DAYS",
    description: "How many days published messages can be sent again.",
  }),
})

const payments = z.object({
  stripeApiKey: setting(z.string().min(1).optional(), {
    variable: "STRIPE_API_KEY",
    description: "Turns Stripe on.",
    secret: true,
  }),
  stripeWebhookSecret: setting(z.string().min(1).optional(), {
    variable: "STRIPE_WEBHOOK_SECRET",
    description: "Verifies Stripe's webhooks; the doctor fails when the key is set without it.",
    secret: true,
  }),
})

const files = z.object({
  uploadDir: setting(uploadFolder, {
    variable: "UPLOAD_DIR",
    description:
      "Folder of uploads and pictures, served under /static. Not `static`: the engine would show private exports there.",
  }),
})

const doctor = z.object({
  accept: setting(list.default([]), {
    variable: "DOCTOR_ACCEPT",
    description: "Names of checks whose failure the operator accepts, comma separated; they warn instead.",
  }),
})

const admin = z.object({
  isDisabled: setting(flag.default(false), {
    variable: "ADMIN_DISABLED",
    description: "`true` serves no admin from this process.",
  }),
})

const slices = { runtime, http, database, redis, events, messaging, email, payments, files, doctor, admin }

export const settingsSchema = z.object(slices).superRefine((settings, context) => {
  if (settings.runtime.environment !== "production") return
  for (const [field, variable] of [
    ["jwtSecret", "JWT_SECRET"],
    ["cookieSecret", "COOKIE_SECRET"],
  ] as const) {
    const secret = settings.http[field]
    if (isKnownDefaultSecret(secret)) {
      context.addIssue({
        code: "custom",
        path: ["http", field],
        message: `${variable} is a known default; production refuses it`,
      })
    } else if (secret.length < 32) {
      context.addIssue({ code: "custom", path: ["http", field], message: "must have at least 32 characters in production" })
    }
  }
})

export type Settings = z.output<typeof settingsSchema>

/** One line of the options table: where a setting comes from and what it means. */
export type SettingDescription = Variable & { path: string; schema: z.ZodType; default: string | undefined }

/** Every setting in schema order; the README's table and the error messages are made from it. */
export function describeSettings(): SettingDescription[] {
  return Object.entries(slices).flatMap(([slice, schema]) =>
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([field, fieldSchema]) => {
      const empty = fieldSchema.safeParse(undefined)
      return {
        ...(fieldSchema.meta() as Variable),
        path: `${slice}.${field}`,
        schema: fieldSchema,
        default: empty.success ? defaultText(empty.data) : undefined,
      }
    })
  )
}

function defaultText(value: unknown): string | undefined {
  if (value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0)) return undefined
  return typeof value === "string" ? value : JSON.stringify(value)
}

/** Thrown when the environment does not fit the schema; `message` lists every bad variable. */
export class SettingsError extends Error {
  override name = "SettingsError"
}

/**
 * Settings read from `environment`, a map of variable names to texts such as `process.env`.
 *
 * @throws SettingsError naming each bad variable, its value (secrets masked) and the rule.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const descriptions = describeSettings()
  const isProduction = environment["NODE_ENV"] === "production"
  const raw: Record<string, Record<string, string | undefined>> = {}
  const problems: string[] = []

  for (const { path, variable, production } of descriptions) {
    const [slice, field] = path.split(".") as [string, string]
    const value = environment[variable]?.trim() || undefined
    ;(raw[slice] ??= {})[field] = value
    if (isProduction && production === "required" && value === undefined) {
      problems.push(`${variable} is missing: production requires it`)
    }
  }

  const result = settingsSchema.safeParse(raw)
  const issues = result.success ? [] : result.error.issues
  for (const issue of issues) {
    const description = descriptions.find(({ path }) => path === issue.path.slice(0, 2).join("."))
    if (description) problems.push(problemLine(description, environment[description.variable], issue.message))
  }
  if (problems.length > 0 || !result.success) {
    throw new SettingsError(["The settings are not usable:", ...problems.map((problem) => `  - ${problem}`)].join("\n"))
  }
  return result.data
}

function problemLine({ variable, secret }: Variable, value: string | undefined, rule: string): string {
  if (!value?.trim()) return `${variable} is missing: ${rule}`
  return `${variable}=${secret ? "(hidden)" : JSON.stringify(value)}: ${rule}`
}
