import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { emailErrors, isEmailAddress } from "../../modules/email"

type Body = Record<string, unknown>

type Door = {
  path: string
  field: string
  /** Whether the field is an address at all. (Default: it is) */
  isAddress?: (body: Body) => boolean
}

/**
 * Where an address enters the shop by the engine's own routes. Of half of them the engine takes any text, `a@b.example,
 * c@d.example` among them; an email to that can never be sent.
 */
export const ADDRESS_DOORS: readonly Door[] = [
  { path: "/auth/:actor_type/emailpass/register", field: "email" },
  { path: "/auth/:actor_type/emailpass/reset-password", field: "identifier" },
  { path: "/auth/verification/request", field: "entity_id", isAddress: ({ entity_type }) => entity_type === "email" },
  { path: "/store/customers", field: "email" },
  { path: "/store/carts", field: "email" },
  { path: "/store/carts/:id", field: "email" },
  { path: "/admin/customers", field: "email" },
  { path: "/admin/customers/:id", field: "email" },
  { path: "/admin/draft-orders", field: "email" },
  { path: "/admin/draft-orders/:id", field: "email" },
  { path: "/admin/invites", field: "email" },
  { path: "/admin/invites/accept", field: "email" },
  { path: "/admin/orders/:id", field: "email" },
  { path: "/admin/orders/:id/transfer/guest", field: "email" },
]

/** Refuses a body whose address is none (ADDRESS_INVALID); one without an address is the engine's to judge. */
const checkAddress = ({ field, isAddress }: Door) => {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const body = typeof req.body === "object" && req.body !== null ? (req.body as Body) : {} // parsed JSON
    const value = body[field]
    const isOurs = isAddress === undefined || isAddress(body)
    if (value === undefined || value === null || !isOurs || isEmailAddress(value)) return next()
    next(emailErrors.ADDRESS_INVALID({ field }))
  }
}

export const addressMiddlewares: MiddlewareRoute[] = ADDRESS_DOORS.map((door) => ({
  // The engine takes expressions before paths, so that every door answers alike, its own checks or not.
  matcher: new RegExp(`^${door.path.replace(/:\w+/g, "[^/]+")}/?$`, "i"),
  methods: ["POST"],
  middlewares: [checkAddress(door)],
}))
