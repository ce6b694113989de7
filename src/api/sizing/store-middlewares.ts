import { authenticate, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../shared/check-params"
import { checkLocale } from "../shared/request-locale"
import { validateBody } from "../shared/validate-body"
import {
  convertQuery,
  createProfileBody,
  feedbackBody,
  feedbackParams,
  productParams,
  profileParams,
  recommendationBody,
  sizeChartQuery,
  updateProfileBody,
} from "./store-validators"

const PROFILES = "/store/apparel/customers/me/fit-profiles"

/** Whoever may be a customer; `/store/apparel/customers/me` and what is below it is guarded elsewhere. */
const maybeCustomer = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

export const sizingStoreMiddlewares: MiddlewareRoute[] = [
  {
    method: "GET",
    matcher: "/store/apparel/products/:id/size-chart",
    middlewares: [checkLocale, checkParams(productParams), validateAndTransformQuery(sizeChartQuery, {})],
  },
  {
    method: "GET",
    matcher: "/store/apparel/sizes/convert",
    middlewares: [validateAndTransformQuery(convertQuery, {})],
  },
  {
    method: "POST",
    matcher: "/store/apparel/products/:id/size-recommendation",
    middlewares: [maybeCustomer, checkLocale, checkParams(productParams), validateBody(recommendationBody)],
  },
  { method: "POST", matcher: PROFILES, middlewares: [validateBody(createProfileBody)] },
  {
    method: "POST",
    matcher: `${PROFILES}/:id`,
    middlewares: [checkParams(profileParams), validateBody(updateProfileBody)],
  },
  { method: "GET", matcher: `${PROFILES}/:id`, middlewares: [checkParams(profileParams)] },
  { method: "DELETE", matcher: `${PROFILES}/:id`, middlewares: [checkParams(profileParams)] },
  {
    method: "POST",
    matcher: "/store/apparel/fit-feedback/:token",
    middlewares: [checkParams(feedbackParams), validateBody(feedbackBody)],
  },
]
