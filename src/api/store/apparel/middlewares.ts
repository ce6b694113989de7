import { authenticate, validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../shared/check-params"
import { cartParams, emailConsentBody } from "./validators"

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/store/apparel/carts/:id/email-consent",
    middlewares: [checkParams(cartParams), validateAndTransformBody(emailConsentBody)],
  },
  // Without a method it guards the path and all below it. Never with `*`, which Express 5 refuses.
  { matcher: "/store/apparel/customers/me", middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    method: "POST",
    matcher: "/store/apparel/customers/me/email-consent",
    middlewares: [validateAndTransformBody(emailConsentBody)],
  },
]
