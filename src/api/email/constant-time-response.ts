import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Longer than the engine needs for an account that exists, in milliseconds. */
const RESPOND_AFTER_MS = 400

/**
 * Responds no earlier than after a fixed time, so that a request for a new password takes as long for an account that
 * does not exist as for one that does.
 */
export function constantTimeResponse(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const startedAt = performance.now()
  const sendStatus = res.sendStatus.bind(res)
  res.sendStatus = (status) => {
    setTimeout(() => sendStatus(status), Math.max(0, RESPOND_AFTER_MS - (performance.now() - startedAt)))
    return res
  }
  next()
}
