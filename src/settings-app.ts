import { z } from "@medusajs/framework/zod"
import { option } from "./shared/declared-options"
import { flag, port, secret, url, webAddress, wholeNumber } from "./shared/option-types"

const uploadFolder = z
  .string()
  .refine((folder) => folder.replace(/^\.\/|\/$/g, "") !== "static", {
    error: "must not be the folder that the engine serves to anybody",
  })
  .default("uploads")

const runtime = z.object({
  environment: option(z.enum(["development", "dev", "test", "production"]).default("development"), {
    variable: "NODE_ENV",
    description: "`production` turns on every refusal of the doctor; `dev` is `development` with the built admin.",
  }),
  workerMode: option(z.enum(["shared", "server", "worker"]).default("shared"), {
    variable: "MEDUSA_WORKER_MODE",
    description: "`server` answers requests, `worker` runs events, workflows and jobs, `shared` does both.",
  }),
})

const http = z.object({
  port: option(port.default(9000), { variable: "PORT", description: "Port of the server." }),
  publicUrl: option(webAddress.default("http://localhost:9000"), {
    variable: "MEDUSA_BACKEND_URL",
    description: "Address under which browsers reach this server; picture addresses and links in emails start with it.",
  }),
  storeCors: option(z.string().default("http://localhost:8000"), {
    variable: "STORE_CORS",
    description: "Origins of storefronts, comma separated.",
    production: "required",
  }),
  adminCors: option(z.string().default("http://localhost:9000"), {
    variable: "ADMIN_CORS",
    description: "Origins of the admin, comma separated.",
    production: "required",
  }),
  authCors: option(z.string().default("http://localhost:8000,http://localhost:9000"), {
    variable: "AUTH_CORS",
    description: "Origins that may log in, comma separated.",
    production: "required",
  }),
  jwtSecret: option(secret(16), {
    variable: "JWT_SECRET",
    description: "Signs tokens. In production at least 32 characters and no known default.",
    secret: true,
  }),
  cookieSecret: option(secret(16), {
    variable: "COOKIE_SECRET",
    description: "Signs session cookies. In production at least 32 characters and no known default.",
    secret: true,
  }),
})

const database = z.object({
  url: option(url("postgres", "postgresql"), {
    variable: "DATABASE_URL",
    description: "PostgreSQL 14 or newer. `npm start` brings its own when it is missing.",
    secret: true,
  }),
  poolMax: option(wholeNumber(2, 200).default(20), {
    variable: "DATABASE_POOL_MAX",
    description: "Most connections one process opens to PostgreSQL.",
  }),
})

const redis = z.object({
  url: option(url("redis", "rediss").optional(), {
    variable: "REDIS_URL",
    description: "Event bus, workflow engine, locks, cache and sessions. Missing: all in this process.",
    secret: true,
    production: "required",
  }),
})

const events = z.object({
  attempts: option(wholeNumber(1, 25).default(8), {
    variable: "EVENTS_ATTEMPTS",
    description: "How often a failing subscriber is run before its event is kept as failed.",
  }),
  backoffMs: option(wholeNumber(0, 3_600_000).default(2_000), {
    variable: "EVENTS_BACKOFF_MS",
    description: "First wait between two attempts, in milliseconds; doubles each time.",
  }),
  keepFailed: option(wholeNumber(0, 100_000).default(5_000), {
    variable: "EVENTS_KEEP_FAILED",
    description: "How many failed events stay in Redis for inspection.",
  }),
  concurrency: option(wholeNumber(1, 100).default(5), {
    variable: "EVENTS_CONCURRENCY",
    description: "Events one worker handles at once.",
  }),
})

const payments = z.object({
  stripeApiKey: option(z.string().min(1).optional(), {
    variable: "STRIPE_API_KEY",
    description: "Turns Stripe on.",
    secret: true,
  }),
  stripeWebhookSecret: option(z.string().min(1).optional(), {
    variable: "STRIPE_WEBHOOK_SECRET",
    description: "Verifies Stripe's webhooks; the doctor fails when the key is set without it.",
    secret: true,
  }),
})

const files = z.object({
  uploadDir: option(uploadFolder, {
    variable: "UPLOAD_DIR",
    description:
      "Folder of uploads and pictures, served under /static. Not `static`: the engine would show private exports there.",
  }),
})

const admin = z.object({
  isDisabled: option(flag.default(false), {
    variable: "ADMIN_DISABLED",
    description: "`true` serves no admin from this process.",
  }),
})

/** Settings that are the app's own; what the plugin's slices need stands in their `options.ts`. */
export const appSettings = z.object({ runtime, http, database, redis, events, payments, files, admin })
