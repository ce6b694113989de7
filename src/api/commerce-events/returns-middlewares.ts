import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { checkBuyer, orderRequestErrors, type OrderProof } from "../../workflows/commerce-events"
import { invalidRequest } from "../shared/invalid-request"
import { FailedAttempts } from "./failed-attempts"

/** What a guest adds to the engine's own body. */
const orderProof = z.strictObject({
  order_number: z
    .union([z.string().max(64), z.number().int().positive()], { error: "'proof.order_number' must be the number of the order" })
    .transform(String),
  email: z.string({ error: "'proof.email' must be an email address" }).min(3).max(320),
})

/** What of the engine's body is a stranger's word. */
const returnBody = z.looseObject({
  order_id: z.string().max(64).optional(),
  receive_now: z.unknown(),
  return_shipping: z.looseObject({ price: z.unknown() }).optional(),
})

const attempts = new FailedAttempts()

/** Takes the proof out of the body: the engine refuses fields that it does not know. */
function takeProof(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { body } = req as { body: unknown }
  if (typeof body !== "object" || body === null || !("proof" in body)) return next()
  const { proof, ...rest } = body
  req.body = rest
  const { success, data, error } = orderProof.safeParse(proof)
  if (!success) return next(invalid(error))
  res.locals["orderProof"] = data
  next()
}

/**
 * Who may ask for a return, and for what. The engine lets everybody who knows an order's id say that its pieces have
 * arrived and what sending them back costs, both of which change what the order comes to.
 */
async function guardReturn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { success, data: body, error } = returnBody.safeParse(req.body)
  if (!success) return next(invalid(error))
  // Refused, not left out: a storefront that counts on one of them must hear that it has no effect.
  if (body.receive_now !== undefined && body.receive_now !== false)
    return next(
      orderRequestErrors.RETURN_FIELD_REFUSED({ field: "receive_now", reason: "only staff say that a return has arrived" })
    )
  if (body.return_shipping?.price !== undefined)
    return next(
      orderRequestErrors.RETURN_FIELD_REFUSED({
        field: "return_shipping.price",
        reason: "the shipping option says what it costs",
      })
    )
  const { order_id: orderId = "" } = body
  const proof = res.locals["orderProof"] as OrderProof | undefined // what takeProof read
  const waitSeconds = proof ? attempts.waitSeconds(orderId) : 0
  if (waitSeconds > 0) return tooMany(res, waitSeconds)
  const { auth_context: context } = req as { auth_context?: { actor_type: string; actor_id: string } }
  const customerId = context?.actor_type === "customer" ? context.actor_id : undefined
  try {
    await checkBuyer(req.scope, orderId, { customerId, proof })
    next()
  } catch (failure) {
    // A buyer who is signed in guesses nothing, and is not kept out by others who do.
    if (proof) attempts.add(orderId)
    next(failure)
  }
}

function tooMany(res: MedusaResponse, waitSeconds: number): void {
  res.setHeader("retry-after", String(waitSeconds))
  res.status(429).json({
    type: "not_allowed",
    code: "TOO_MANY_ATTEMPTS",
    message: "'proof': too many wrong ones for this order; try again later",
  })
}

const invalid = ({ issues }: z.ZodError) => invalidRequest(issues.map(({ message }) => message))

export const returnsMiddlewares: MiddlewareRoute[] = [
  // An expression comes before the engine's own check of the body; the engine's spelling of the path comes after it, so that
  // no request reaches the route without the guard.
  { method: "POST", matcher: /^\/store\/returns\/?$/i, middlewares: [takeProof] },
  { method: "POST", matcher: "/store/returns", middlewares: [guardReturn] },
]
