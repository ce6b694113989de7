import type { Check } from "../../../shared/checks"
import { corsOrigins } from "./cors-origins"
import { coreSchema } from "./core-schema"
import { database, migrations } from "./database"
import { engineModules } from "./engine-modules"
import { exportsPrivate } from "./exports-private"
import { engineVersion } from "./engine-version"
import { requestGuard } from "./request-guard"
import { redis, redisEviction, redisPersistence } from "./redis"
import { schedulers } from "./schedulers"
import { secrets } from "./secrets"
import { stripeWebhook } from "./stripe-webhook"

/** The doctor's own checks, in the order in which a person would look for trouble. */
export const doctorChecks: Check[] = [
  database,
  migrations,
  engineVersion,
  coreSchema,
  requestGuard,
  redis,
  redisEviction,
  redisPersistence,
  engineModules,
  schedulers,
  secrets,
  corsOrigins,
  exportsPrivate,
  stripeWebhook,
]
