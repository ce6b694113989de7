import { authenticate, validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../check-params"
import { checkLocale } from "../../reading-of"
import { fitMiddlewares } from "./fit-middlewares"
import { productParams, sizeChartQuery } from "./products/validators"
import { convertQuery } from "./sizes/validators"
import { cartParams, emailConsentBody } from "./validators"

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/store/apparel/carts/:id/email-consent",
    middlewares: [checkParams(cartParams), validateAndTransformBody(emailConsentBody)],
  },
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
  // Without a method it guards the path and all below it. Never with `*`, which Express 5 refuses.
  { matcher: "/store/apparel/customers/me", middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    method: "POST",
    matcher: "/store/apparel/customers/me/email-consent",
    middlewares: [validateAndTransformBody(emailConsentBody)],
  },
  ...fitMiddlewares,
]
