import { buildShop } from "../../dev/build"
import { demoEnvironment, readEnvironment } from "../../dev/demo-environment"
import { atEnd } from "../../integration-tests/support/at-end"
import { claimRedisDatabase } from "../../integration-tests/support/redis"
import { ensureTemplate } from "../../integration-tests/support/template"
import { findServices, publishServices, type Services } from "./services"

/**
 * What a benchmark needs that runs a whole shop: the services, a Redis database of its own, the shop built, and a
 * migrated and seeded database to copy, which is `template` or made.
 *
 * @throws Error when there is no Redis.
 */
export async function findShopServices(template: string): Promise<Services & { redisUrl: string }> {
  const services = await findServices()
  const { maintenanceUrl, redisUrl } = services
  if (redisUrl === undefined) throw new Error("This benchmark needs Redis: start it, or set TEST_REDIS_URL")
  if (template === "") await buildShop(demoEnvironment(readEnvironment(), 9000, maintenanceUrl))
  publishServices(services, template || (await ensureTemplate(maintenanceUrl, redisUrl)).template)
  const redis = await claimRedisDatabase(redisUrl)
  atEnd(() => redis.release())
  return { ...services, redisUrl: redis.url }
}
