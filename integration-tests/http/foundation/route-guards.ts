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
  { path: "/apparel/messages/asyncapi", method: "GET", guard: "public" },
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
  { path: "/admin/apparel/messages/snapshots", method: "POST", guard: "staff" },
  { path: "/admin/apparel/privacy/export", method: "POST", guard: "staff" },
  { path: "/admin/apparel/privacy/erasures", method: "GET", guard: "staff" },
  { path: "/admin/apparel/privacy/erasures", method: "POST", guard: "staff" },
  { path: "/admin/apparel/privacy/erasures/[id]", method: "GET", guard: "staff" },
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
  { path: "/apparel/emails/confirm-consent", method: "GET", guard: "public" },
  { path: "/apparel/emails/confirm-consent", method: "POST", guard: "public" },
  { path: "/apparel/emails/unsubscribe", method: "GET", guard: "public" },
  { path: "/apparel/emails/unsubscribe", method: "POST", guard: "public" },
  { path: "/admin/apparel/size-scales", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-scales", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-scales/[handle]", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-scales/[handle]", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-scales/[handle]", method: "DELETE", guard: "staff" },
  { path: "/admin/apparel/size-charts", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-charts", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-charts/check", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]", method: "DELETE", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/draft", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/draft", method: "DELETE", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/publish", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/archive", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-assignments", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-assignments", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-assignments/[id]", method: "DELETE", guard: "staff" },
  { path: "/admin/apparel/products/[id]/sizing", method: "GET", guard: "staff" },
  { path: "/admin/apparel/products/[id]/sizing", method: "POST", guard: "staff" },
  { path: "/store/apparel/products/[id]/size-chart", method: "GET", guard: "storefront" },
  { path: "/store/apparel/sizes/convert", method: "GET", guard: "storefront" },
  { path: "/admin/apparel/size-scale-files/import", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-scale-files/export", method: "GET", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/import", method: "POST", guard: "staff" },
  { path: "/admin/apparel/size-charts/[id]/export", method: "GET", guard: "staff" },
  { path: "/store/apparel/products/[id]/size-recommendation", method: "POST", guard: "storefront" },
  { path: "/store/apparel/customers/me/fit-profiles", method: "GET", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles", method: "POST", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles", method: "DELETE", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles/export", method: "GET", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles/[id]", method: "GET", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles/[id]", method: "POST", guard: "customer" },
  { path: "/store/apparel/customers/me/fit-profiles/[id]", method: "DELETE", guard: "customer" },
  { path: "/store/apparel/fit-feedback/[token]", method: "POST", guard: "storefront" },
  { path: "/apparel/fit-feedback/[token]", method: "GET", guard: "public" },
  { path: "/apparel/fit-feedback/[token]", method: "POST", guard: "public" },
  { path: "/admin/apparel/fit-insights", method: "GET", guard: "staff" },
  { path: "/admin/apparel/fit-insights/[product_id]", method: "GET", guard: "staff" },
]
