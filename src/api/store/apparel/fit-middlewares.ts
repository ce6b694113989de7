import { authenticate, validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../shared/check-params"
import { checkLocale } from "../../reading-of"
import {
  createProfileBody,
  feedbackBody,
  feedbackParams,
  profileParams,
  recommendationBody,
  updateProfileBody,
} from "./fit-validators"
import { productParams } from "./products/validators"

const PROFILES = "/store/apparel/customers/me/fit-profiles"

/** Whoever may be a customer; `/store/apparel/customers/me*` is guarded elsewhere. */
const maybeCustomer = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

export const fitMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/store/apparel/products/:id/size-recommendation",
    middlewares: [maybeCustomer, checkLocale, checkParams(productParams), validateAndTransformBody(recommendationBody)],
  },
  { method: "POST", matcher: PROFILES, middlewares: [validateAndTransformBody(createProfileBody)] },
  {
    method: "POST",
    matcher: `${PROFILES}/:id`,
    middlewares: [checkParams(profileParams), validateAndTransformBody(updateProfileBody)],
  },
  { method: "GET", matcher: `${PROFILES}/:id`, middlewares: [checkParams(profileParams)] },
  { method: "DELETE", matcher: `${PROFILES}/:id`, middlewares: [checkParams(profileParams)] },
  {
    method: "POST",
    matcher: "/store/apparel/fit-feedback/:token",
    middlewares: [checkParams(feedbackParams), validateAndTransformBody(feedbackBody)],
  },
]
