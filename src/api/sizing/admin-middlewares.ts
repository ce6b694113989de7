import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { checkParams } from "../shared/check-params"
import { validateBody } from "../shared/validate-body"
import { exportQuery, exportScalesQuery, importBody } from "./table-file"
import { insightParams, insightsQuery } from "../admin/apparel/fit-insights/validators"
import { productParams, productQuery, productSizingBody } from "../admin/apparel/products/[id]/sizing/validators"
import { assignmentBody, assignmentParams, assignmentsQuery } from "../admin/apparel/size-assignments/validators"
import { chartParams, chartsQuery, checkBody, createChartBody, draftBody } from "../admin/apparel/size-charts/validators"
import { createScaleBody, handleParams, updateScaleBody } from "../admin/apparel/size-scales/validators"

const SCALES = "/admin/apparel/size-scales"
// Apart from the scales: a pattern for one of them would take these too.
const SCALE_FILES = "/admin/apparel/size-scale-files"
const CHARTS = "/admin/apparel/size-charts"
const ASSIGNMENTS = "/admin/apparel/size-assignments"
const INSIGHTS = "/admin/apparel/fit-insights"
const PRODUCT = "/admin/apparel/products/:id/sizing"

/** A chart of 400 rows and 40 points as text; the engine's own limit is 100 kB. */
const LARGE = { sizeLimit: "2mb" }

/** 5 MB in base64. */
const FILE = { sizeLimit: "7mb" }

const chart = (path: string, method: "GET" | "POST" | "DELETE", ...middlewares: MiddlewareRoute["middlewares"] & object) => ({
  method,
  matcher: `${CHARTS}/:id${path}`,
  middlewares: [checkParams(chartParams), ...middlewares],
})

export const sizingAdminMiddlewares: MiddlewareRoute[] = [
  { method: "POST", matcher: SCALES, bodyParser: LARGE, middlewares: [validateBody(createScaleBody)] },
  { method: "POST", matcher: `${SCALE_FILES}/import`, bodyParser: FILE, middlewares: [validateBody(importBody)] },
  { method: "GET", matcher: `${SCALE_FILES}/export`, middlewares: [validateAndTransformQuery(exportScalesQuery, {})] },
  {
    method: "POST",
    matcher: `${SCALES}/:handle`,
    bodyParser: LARGE,
    middlewares: [checkParams(handleParams), validateBody(updateScaleBody)],
  },
  { method: "DELETE", matcher: `${SCALES}/:handle`, middlewares: [checkParams(handleParams)] },
  { method: "GET", matcher: CHARTS, middlewares: [validateAndTransformQuery(chartsQuery, {})] },
  { method: "POST", matcher: CHARTS, bodyParser: LARGE, middlewares: [validateBody(createChartBody)] },
  { method: "POST", matcher: `${CHARTS}/check`, bodyParser: LARGE, middlewares: [validateBody(checkBody)] },
  chart("", "DELETE"),
  { ...chart("/draft", "POST", validateBody(draftBody)), bodyParser: LARGE },
  chart("/draft", "DELETE"),
  { ...chart("/import", "POST", validateBody(importBody)), bodyParser: FILE },
  chart("/export", "GET", validateAndTransformQuery(exportQuery, {})),
  chart("/publish", "POST"),
  chart("/archive", "POST"),
  { method: "GET", matcher: ASSIGNMENTS, middlewares: [validateAndTransformQuery(assignmentsQuery, {})] },
  { method: "POST", matcher: ASSIGNMENTS, middlewares: [validateBody(assignmentBody)] },
  { method: "DELETE", matcher: `${ASSIGNMENTS}/:id`, middlewares: [checkParams(assignmentParams)] },
  {
    method: "GET",
    matcher: PRODUCT,
    middlewares: [checkParams(productParams), validateAndTransformQuery(productQuery, {})],
  },
  { method: "POST", matcher: PRODUCT, middlewares: [checkParams(productParams), validateBody(productSizingBody)] },
  { method: "GET", matcher: INSIGHTS, middlewares: [validateAndTransformQuery(insightsQuery, {})] },
  { method: "GET", matcher: `${INSIGHTS}/:product_id`, middlewares: [checkParams(insightParams)] },
]
