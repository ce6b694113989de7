import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { emailConsentMiddlewares } from "../../email/store-middlewares"
import { requireLivingCustomer } from "../../shared/require-living-customer"

export const storeMiddlewares: MiddlewareRoute[] = [
  // Without a method it guards the path and all below it. Never with `*`, which Express 5 refuses.
  {
    matcher: "/store/apparel/customers/me",
    middlewares: [authenticate("customer", ["session", "bearer"]), requireLivingCustomer],
  },
  ...emailConsentMiddlewares,
]
