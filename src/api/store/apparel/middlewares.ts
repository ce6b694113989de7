import { authenticate, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../shared/check-params"
import { checkLocale } from "../../reading-of"
import { emailConsentMiddlewares } from "../../email/store-middlewares"
import { fitMiddlewares } from "./fit-middlewares"
import { productParams, sizeChartQuery } from "./products/validators"
import { convertQuery } from "./sizes/validators"

export const storeMiddlewares: MiddlewareRoute[] = [
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
  // As the engine guards /store/customers/me.
  { matcher: "/store/apparel/customers/me*", middlewares: [authenticate("customer", ["session", "bearer"])] },
  ...emailConsentMiddlewares,
  ...fitMiddlewares,
]
