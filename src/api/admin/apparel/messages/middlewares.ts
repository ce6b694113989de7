import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import {
  deadLettersQuery,
  discardBody,
  idParams,
  replayBody,
  retryBody,
  revealQuery,
  searchQuery,
  snapshotBody,
} from "./validators"
import { checkParams } from "../../../shared/check-params"
import { validateBody } from "../../../shared/validate-body"

const MESSAGES = "/admin/apparel/messages"

export const messagesMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: `${MESSAGES}/search`, middlewares: [validateAndTransformQuery(searchQuery, {})] },
  {
    method: "GET",
    matcher: `${MESSAGES}/published/:id`,
    middlewares: [checkParams(idParams), validateAndTransformQuery(revealQuery, {})],
  },
  { method: "GET", matcher: `${MESSAGES}/dead-letters`, middlewares: [validateAndTransformQuery(deadLettersQuery, {})] },
  {
    method: "GET",
    matcher: `${MESSAGES}/dead-letters/:id`,
    middlewares: [checkParams(idParams), validateAndTransformQuery(revealQuery, {})],
  },
  { method: "POST", matcher: `${MESSAGES}/dead-letters/retry`, middlewares: [validateBody(retryBody)] },
  { method: "POST", matcher: `${MESSAGES}/dead-letters/discard`, middlewares: [validateBody(discardBody)] },
  { method: "POST", matcher: `${MESSAGES}/replays`, middlewares: [validateBody(replayBody)] },
  { method: "POST", matcher: `${MESSAGES}/snapshots`, middlewares: [validateBody(snapshotBody)] },
  { method: "POST", matcher: `${MESSAGES}/replays/:id/cancel`, middlewares: [checkParams(idParams)] },
]
