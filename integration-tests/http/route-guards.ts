/**
 * Who may call each of our routes. A route that is not listed here fails the suite.
 *
 *   guard      | may call
 *   public     | anybody
 *   loopback   | anybody on the server's own machine, as this suite is; metrics.spec.ts has the others
 *   staff      | a member of staff
 *   storefront | whoever brings a publishable key
 *   customer   | a logged-in customer who brings a publishable key
 */
export type Guard = "public" | "loopback" | "staff" | "storefront" | "customer"

export type GuardedRoute = {
  /** Path as the router knows it, `[param]` for a parameter. */
  path: string
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  guard: Guard
}

export const routeGuards: GuardedRoute[] = [
  { path: "/static/[file]", method: "GET", guard: "public" },
  { path: "/ready", method: "GET", guard: "public" },
  { path: "/metrics", method: "GET", guard: "loopback" },
  { path: "/admin/apparel/doctor", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/asyncapi", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/overview", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/search", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/published/[id]", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/dead-letters", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/dead-letters/[id]", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/dead-letters/retry", method: "POST", guard: "staff" },
  { path: "/admin/apparel/messages/dead-letters/discard", method: "POST", guard: "staff" },
  { path: "/admin/apparel/messages/replays", method: "GET", guard: "staff" },
  { path: "/admin/apparel/messages/replays", method: "POST", guard: "staff" },
  { path: "/admin/apparel/messages/replays/[id]/cancel", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails", method: "GET", guard: "staff" },
  { path: "/admin/apparel/emails/[id]", method: "GET", guard: "staff" },
  { path: "/admin/apparel/emails/[id]/resend", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails/templates", method: "GET", guard: "staff" },
  { path: "/admin/apparel/emails/templates/[name]/preview", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails/templates/[name]/send-test", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails/suppressions", method: "GET", guard: "staff" },
  { path: "/admin/apparel/emails/suppressions", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails/suppressions/lift", method: "POST", guard: "staff" },
  { path: "/admin/apparel/emails/staff", method: "GET", guard: "staff" },
  { path: "/admin/apparel/emails/staff", method: "POST", guard: "staff" },
  { path: "/store/apparel/carts/[id]/email-consent", method: "POST", guard: "storefront" },
  { path: "/store/apparel/customers/me/email-consent", method: "POST", guard: "customer" },
  { path: "/apparel/emails/unsubscribe", method: "GET", guard: "public" },
  { path: "/apparel/emails/unsubscribe", method: "POST", guard: "public" },
]
