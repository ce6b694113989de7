import type { Settings } from "./settings"

type ModuleEntry = { resolve: string; options?: Record<string, unknown> }

/**
 * The engine's modules that this shop configures, as entries of `defineConfig({ modules })`.
 *
 * With Redis every module that coordinates processes runs on it; without, Medusa's in-process
 * defaults stay, which the doctor refuses in production.
 */
export function engineModules(settings: Settings): ModuleEntry[] {
  return [...redisModules(settings), fileModule(settings), ...paymentModule(settings)]
}

function redisModules({ redis, events }: Settings): ModuleEntry[] {
  const redisUrl = redis.url
  if (!redisUrl) return []
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: {
        redisUrl,
        // Medusa's default is one attempt and no trace of what failed.
        jobOptions: {
          attempts: events.attempts,
          backoff: { type: "exponential", delay: events.backoffMs },
          removeOnFail: { count: events.keepFailed },
        },
        workerOptions: { concurrency: events.concurrency },
      },
    },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl, waitLockingTimeout: 15 },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [{ resolve: "@medusajs/caching-redis", id: "caching-redis", is_default: true, options: { redisUrl } }],
      },
    },
  ]
}

function fileModule({ files, http }: Settings): ModuleEntry {
  return {
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        {
          resolve: "./src/providers/file-local",
          id: "local",
          options: {
            upload_dir: files.uploadDir,
            private_upload_dir: files.uploadDir,
            backend_url: new URL("/static", http.publicUrl).href,
          },
        },
      ],
    },
  }
}

function paymentModule({ payments }: Settings): ModuleEntry[] {
  if (!payments.stripeApiKey) return []
  return [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/payment-stripe",
            id: "stripe",
            options: { apiKey: payments.stripeApiKey, webhookSecret: payments.stripeWebhookSecret },
          },
        ],
      },
    },
  ]
}
