import { type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../shared/check-params"
import { cartParams, emailConsentBody } from "./store-validators"
import { validateBody } from "../shared/validate-body"

/** The guard of `/store/apparel/customers/me` stands in the middlewares of the store. */
export const emailConsentMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/store/apparel/carts/:id/email-consent",
    middlewares: [checkParams(cartParams), validateBody(emailConsentBody)],
  },
  {
    method: "POST",
    matcher: "/store/apparel/customers/me/email-consent",
    middlewares: [validateBody(emailConsentBody)],
  },
]
