import { defineMiddlewares } from "@medusajs/framework/http"
import { messagesMiddlewares } from "./admin/apparel/messages/middlewares"

export default defineMiddlewares({ routes: [...messagesMiddlewares] })
