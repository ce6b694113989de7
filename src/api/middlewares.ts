import { defineMiddlewares } from "@medusajs/framework/http"
import { emailsMiddlewares } from "./admin/apparel/emails/middlewares"
import { privacyMiddlewares } from "./admin/apparel/privacy/middlewares"
import { messagesMiddlewares } from "./admin/apparel/messages/middlewares"
import { returnsMiddlewares } from "./commerce-events/returns-middlewares"
import { addressMiddlewares } from "./email/check-addresses"
import { constantTimeResponse } from "./email/constant-time-response"
import { wakeMessages } from "./messaging/wake-messages"
import { checkBody } from "./shared/check-body"
import { traceRequest } from "./shared/trace-request"
import { sizingAdminMiddlewares } from "./sizing/admin-middlewares"
import { sizingStoreMiddlewares } from "./sizing/store-middlewares"
import { storeMiddlewares } from "./store/apparel/middlewares"

export default defineMiddlewares({
  routes: [
    // Expressions and plain paths alone: Express 5 refuses `*`, and a guard must not hang on the engine's release.
    { matcher: /^\//, methods: ["POST", "PUT", "PATCH", "DELETE"], middlewares: [checkBody, wakeMessages, traceRequest] },
    { matcher: "/auth/:actor_type/:auth_provider/reset-password", methods: ["POST"], middlewares: [constantTimeResponse] },
    ...addressMiddlewares,
    ...messagesMiddlewares,
    ...emailsMiddlewares,
    ...privacyMiddlewares,
    ...sizingAdminMiddlewares,
    ...returnsMiddlewares,
    ...storeMiddlewares,
    ...sizingStoreMiddlewares,
  ],
})
