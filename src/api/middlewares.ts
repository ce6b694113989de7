import { defineMiddlewares } from "@medusajs/framework/http"
import { emailsMiddlewares } from "./admin/apparel/emails/middlewares"
import { messagesMiddlewares } from "./admin/apparel/messages/middlewares"
import { wakeMessages } from "./messaging/wake-messages"
import { sizingAdminMiddlewares } from "./admin/apparel/sizing-middlewares"
import { constantTimeResponse } from "./email/constant-time-response"
import { storeMiddlewares } from "./store/apparel/middlewares"

export default defineMiddlewares({
  routes: [
    { matcher: "/*", methods: ["POST", "PUT", "PATCH", "DELETE"], middlewares: [wakeMessages] },
    { matcher: "/auth/:actor_type/:auth_provider/reset-password", methods: ["POST"], middlewares: [constantTimeResponse] },
    ...messagesMiddlewares,
    ...emailsMiddlewares,
    ...sizingAdminMiddlewares,
    ...storeMiddlewares,
  ],
})
