import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inTrace } from "../../shared/trace-context"

/** Lets what a request writes carry its trace, from the header `traceparent`, into messages and emails. */
export function traceRequest({ headers }: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  inTrace(headers.traceparent, next)
}
