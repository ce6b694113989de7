import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../../../shared/check-params"
import { validateBody } from "../../../shared/validate-body"
import { emailsQuery, idParams, liftBody, nameParams, previewBody, staffBody, suppressBody, testBody } from "./validators"

const EMAILS = "/admin/apparel/emails"

export const emailsMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: EMAILS, middlewares: [validateAndTransformQuery(emailsQuery, {})] },
  // `GET /:id` has no check: its pattern takes `/templates`, `/suppressions` and `/staff` too.
  { method: "POST", matcher: `${EMAILS}/:id/resend`, middlewares: [checkParams(idParams)] },
  {
    method: "POST",
    matcher: `${EMAILS}/templates/:name/preview`,
    middlewares: [checkParams(nameParams), validateBody(previewBody)],
  },
  {
    method: "POST",
    matcher: `${EMAILS}/templates/:name/send-test`,
    middlewares: [checkParams(nameParams), validateBody(testBody)],
  },
  { method: "POST", matcher: `${EMAILS}/suppressions`, middlewares: [validateBody(suppressBody)] },
  { method: "POST", matcher: `${EMAILS}/suppressions/lift`, middlewares: [validateBody(liftBody)] },
  { method: "POST", matcher: `${EMAILS}/staff`, middlewares: [validateBody(staffBody)] },
]
