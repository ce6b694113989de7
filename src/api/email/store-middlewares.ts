import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../shared/check-params"
import { validateBody } from "../shared/validate-body"
import { limitConsents } from "./limit-consents"
import { cartParams, emailConsentBody } from "./store-validators"

/** The guard of `/store/apparel/customers/me` stands in the middlewares of the store. */
export const emailConsentMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/store/apparel/carts/:id/email-consent",
    middlewares: [checkParams(cartParams), limitConsents, validateBody(emailConsentBody)],
  },
  {
    method: "POST",
    matcher: "/store/apparel/customers/me/email-consent",
    middlewares: [limitConsents, validateBody(emailConsentBody)],
  },
]
