import type { ConfigModule } from "@medusajs/framework/types"
import { EmailModuleService, type NewEmail } from "../../../src/modules/email"
import { atEnd } from "../at-end"
import { aLogger } from "../logger"
import type { MessagingDatabase } from "../messaging/messaging-database"

/** The email service on a test's own database; emails go nowhere unless `options` name a server. */
export function anEmailService({ pool }: MessagingDatabase, options: Record<string, unknown> = {}): EmailModuleService {
  const http = { jwtSecret: "a-secret-of-at-least-thirty-two-characters" }
  const configModule = { projectConfig: { http } } as unknown as ConfigModule // all that the service reads of it
  const logger = aLogger()
  const service = new EmailModuleService({ __pg_connection__: pool, configModule, logger }, { email: options })
  atEnd(() => service.transport.close())
  return service
}

let asked = 0

/** Something to be sent; every one is another. */
export function anEmail(given: Partial<NewEmail> = {}): NewEmail {
  asked += 1
  return {
    template: "customer-welcome",
    recipient: `reader-${asked}@example.com`,
    locale: "en-GB",
    data: { first_name: "Robin" },
    idempotencyKey: `test-${asked}`,
    source: "shop",
    ...given,
  }
}
