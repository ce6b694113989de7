import { PrivacyModuleService } from "../../../src/modules/privacy"
import "../../../src/modules/sizing/personal-data"
import "../../../src/modules/messaging/personal-data"
import { anEmailService } from "../email/email-service"
import type { MessagingDatabase } from "../messaging/messaging-database"

/** The privacy service on a test's own database, with all slices. */
export function aPrivacyService(shop: MessagingDatabase) {
  return { privacy: new PrivacyModuleService({ __pg_connection__: shop.pool }), emails: anEmailService(shop) }
}
