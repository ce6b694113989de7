import Redis from "ioredis"
import { fail, failInProduction, pass, warn, type Check, type Deployment, type Finding } from "../../../shared/checks"

const NOT_CONFIGURED = "No Redis is configured; everything runs in this process"

/** `INFO` rather than `CONFIG`: hosted Redis services forbid the latter. */
async function readInfo(redisUrl: string): Promise<Map<string, string>> {
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectionName: "apparel-doctor",
  })
  // ioredis also emits what connect() rejects with; without a listener it prints the address.
  client.on("error", () => undefined)
  try {
    await client.connect()
    const info = await client.info()
    const pairs = info.split("\r\n").map((line) => line.split(":", 2) as [string, string])
    return new Map(pairs)
  } finally {
    client.disconnect()
  }
}

async function withInfo(deployment: Deployment, judge: (info: Map<string, string>) => Finding): Promise<Finding> {
  if (!deployment.redisUrl) return pass(NOT_CONFIGURED)
  return judge(await readInfo(deployment.redisUrl))
}

export const redis: Check = {
  name: "redis",
  kind: "connection",
  async run(deployment) {
    if (!deployment.redisUrl) {
      return failInProduction(deployment, NOT_CONFIGURED, "Set projectConfig.redisUrl (REDIS_URL)")
    }
    try {
      return await withInfo(deployment, (info) => pass(`Redis ${info.get("redis_version") ?? ""} answers`))
    } catch {
      return fail("Redis does not answer", "Start Redis or correct projectConfig.redisUrl (REDIS_URL)")
    }
  },
}

export const redisEviction: Check = {
  name: "redis_eviction",
  kind: "connection",
  dependsOn: "redis",
  run: (deployment) =>
    withInfo(deployment, (info) => {
      const policy = info.get("maxmemory_policy") ?? "unknown"
      if (policy === "noeviction") return pass("Redis never evicts keys")
      const remedy = "Set `maxmemory-policy noeviction`: Redis holds queued events and locks, not only cache"
      return failInProduction(deployment, `Redis evicts keys (${policy})`, remedy)
    }),
}

export const redisPersistence: Check = {
  name: "redis_persistence",
  kind: "connection",
  dependsOn: "redis",
  run: (deployment) =>
    withInfo(deployment, (info) => {
      if (info.get("aof_enabled") === "1") return pass("Redis writes an append-only file")
      const remedy = "Set `appendonly yes`: a restart forgets queued events and delayed webhooks"
      return warn("Redis keeps no append-only file", remedy)
    }),
}
