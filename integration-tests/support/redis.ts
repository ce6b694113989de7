import Redis from "ioredis"
import { findProgram } from "../../dev/find-program"
import { freePort } from "../../dev/ports"
import { atEnd } from "./at-end"
import { eventually } from "./eventually"
import { answersRedis } from "./find-services"
import { startPrivateService } from "./private-service"
import { aTemporaryFolder } from "./temporary-folder"
import { testEnvironment } from "./test-environment"

const CLAIM = "apparel:test:claim"

/**
 * Address of a logical Redis database of the test's own, emptied again at the end of the spec file.
 */
export async function aRedis(): Promise<string> {
  const { redisUrl } = testEnvironment()
  if (!redisUrl) throw new Error("No Redis here; use describeWith(['redisUrl'], ...)")
  const { url, release } = await claimRedisDatabase(redisUrl)
  atEnd(release)
  return url
}

/**
 * Claims an empty logical database on the server of `redisUrl`; `release` empties it again.
 *
 * Only a database that holds nothing, or what a killed test left, is ever claimed: a developer's data on the same
 * server stays untouched.
 */
export async function claimRedisDatabase(redisUrl: string): Promise<{ url: string; release: () => Promise<void> }> {
  for (let index = 15; index >= 1; index--) {
    const url = new URL(redisUrl)
    url.pathname = `/${index}`
    const client = new Redis(url.href)
    if (await claim(client)) {
      const release = async () => {
        await client.flushdb()
        client.disconnect()
      }
      return { url: url.href, release }
    }
    client.disconnect()
  }
  throw new Error("All 15 logical databases of this Redis are in use")
}

async function claim(client: Redis): Promise<boolean> {
  const holder = await client.get(CLAIM)
  if (holder !== null && !isAlive(Number(holder))) await client.flushdb()
  if ((await client.dbsize()) > 0) return false
  return (await client.set(CLAIM, process.pid, "NX")) === "OK"
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Address of a Redis server of the test's own, with `settings` as its command line; it keeps its files in a temporary folder. */
export async function aPrivateRedis(settings: string[] = []): Promise<string> {
  const program = findProgram("redis-server")
  if (!program) throw new Error("No redis-server here; use describeWith(['redisServer'], ...)")
  const port = await freePort()
  const folder = aTemporaryFolder("apparel-redis-")
  const service = startPrivateService(program, ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, ...settings])
  atEnd(service.stop)
  const url = `redis://127.0.0.1:${port}`
  await eventually(async () => ((await answersRedis(url)) ? true : undefined))
  return url
}
