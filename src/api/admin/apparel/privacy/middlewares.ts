import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../../shared/check-params"
import { validateBody } from "../../../shared/validate-body"
import { eraseBody, erasuresQuery, exportBody, idParams } from "./validators"

const PRIVACY = "/admin/apparel/privacy"

export const privacyMiddlewares: MiddlewareRoute[] = [
  { method: "POST", matcher: `${PRIVACY}/export`, middlewares: [validateBody(exportBody)] },
  { method: "GET", matcher: `${PRIVACY}/erasures`, middlewares: [validateAndTransformQuery(erasuresQuery, {})] },
  { method: "POST", matcher: `${PRIVACY}/erasures`, middlewares: [validateBody(eraseBody)] },
  { method: "GET", matcher: `${PRIVACY}/erasures/:id`, middlewares: [checkParams(idParams)] },
]
