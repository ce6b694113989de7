import { defineMiddlewares } from "@medusajs/framework/http"
import { messagesMiddlewares } from "./admin/apparel/messages/middlewares"
import { wakeMessages } from "./wake-messages"

export default defineMiddlewares({
  routes: [{ matcher: "/*", methods: ["POST", "PUT", "PATCH", "DELETE"], middlewares: [wakeMessages] }, ...messagesMiddlewares],
})
