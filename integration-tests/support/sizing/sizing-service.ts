import type { ConfigModule } from "@medusajs/framework/types"
import { SizingModuleService } from "../../../src/modules/sizing"
import { aLogger } from "../logger"
import type { MessagingDatabase } from "../messaging/messaging-database"

/** The sizing service on a test's own database, without the engine's container. */
export function aSizingService({ pool }: MessagingDatabase, options: Record<string, unknown> = {}): SizingModuleService {
  const http = { jwtSecret: "a-secret-of-at-least-thirty-two-characters" }
  const configModule = { projectConfig: { http } } as unknown as ConfigModule // all that the service reads of it
  const dependencies = { __pg_connection__: pool, configModule, logger: aLogger(), baseRepository: {} }
  return new SizingModuleService(dependencies, { sizing: options })
}
