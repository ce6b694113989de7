import { routeGuards } from "../http/foundation/route-guards"

/** A request that a route would take; `:name` in its path is one of the `Known`. */
export type RouteTemplate = { method: string; path: string; query?: string[]; body?: unknown }

/** Ids of what the shop has, so that hostile values come as far as they can. */
export type Known = Record<"product" | "variant" | "cart" | "order" | "chart" | "scale" | "region" | "email", string>

const CHART = {
  basis: "body",
  unit: "cm",
  points: [{ code: "BodyMeasurementChest", role: "primary" }],
  rows: [{ size: "M", cells: { BodyMeasurementChest: "94-102" } }],
}

const SCALE = {
  name: "Test",
  system: "int",
  kind: "top",
  gender: "male",
  age_group: "adult",
  axes: [{ name: { en: "Size" }, values: [{ code: "M", rank: 1, aliases: ["Medium"], equivalents: [] }] }],
}

const FILE = { file: Buffer.from("size,chest\nM,94-102\n").toString("base64"), dry_run: true }

const PROFILE = {
  name: "Me",
  consent: true,
  unit: "cm",
  measurements: { BodyMeasurementChest: "100 cm" },
  usual_sizes: [{ scale: "alpha-men", size: "M" }],
}

/** Bodies of our routes, by the end of their path. */
const BODIES: readonly [string, unknown][] = [
  ["/dead-letters/retry", { ids: ["1"] }],
  ["/dead-letters/discard", { ids: ["1"], reason: "no use" }],
  ["/replays", { queue: "erp", subject: "order", names: ["order_created"], from: "2026-01-01T00:00:00Z" }],
  ["/snapshots", { queue: "erp", of: ["orders"], since: "2026-01-01T00:00:00Z" }],
  ["/preview", { locale: "de", order_id: "order_1" }],
  ["/send-test", { to: "robin@example.com", locale: "de" }],
  ["/suppressions", { address: "robin@example.com", reason: "asked by phone" }],
  ["/lift", { address: "robin@example.com" }],
  ["/emails/staff", { template: "low-stock", addresses: ["robin@example.com"] }],
  ["/email-consent", { has_consent: true }],
  ["/size-scales", { handle: "hostile-scale", ...SCALE }],
  ["/size-scales/[handle]", SCALE],
  ["/size-charts", { handle: "hostile-chart", title: { en: "Test" }, scale: "alpha-men", grid: CHART }],
  ["/size-charts/check", { scale: "alpha-men", grid: CHART, unit: "in", system: "us" }],
  ["/draft", { title: { en: "Test" }, grid: CHART }],
  ["/size-assignments", { chart_id: "chart", target: "product", target_id: "prod", color: "Navy", priority: 1 }],
  ["/sizing", { brand: "Hypex", kind: "top", fit: "regular", offset_manual: 0.5, model: { height_mm: 1_800, size_worn: "M" } }],
  ["/import", FILE],
  [
    "/size-recommendation",
    { measurements: { BodyMeasurementChest: 1_000 }, unit: "cm", usual_sizes: [{ size: "M" }], color: "Navy" },
  ],
  ["/fit-profiles", PROFILE],
  ["/fit-profiles/[id]", PROFILE],
  ["/fit-feedback/[token]", { fit: "fit" }],
]

const QUERIES = [
  "limit",
  "offset",
  "cursor",
  "q",
  "status",
  "template",
  "unit",
  "system",
  "color",
  "size",
  "from",
  "to",
  "kind",
  "locale",
]
const MORE_QUERIES = [
  "answer",
  "address",
  "signature",
  "reveal",
  "flag",
  "sort",
  "format",
  "handles",
  "target",
  "chart_id",
  "fields",
  "order",
]

/** Every route of ours, with a body where it takes one. */
export const OUR_TEMPLATES: readonly RouteTemplate[] = routeGuards.map(({ method, path }) => ({
  method,
  path: path
    .replace("products/[id]", "products/:product")
    .replace("carts/[id]", "carts/:cart")
    .replace("size-charts/[id]", "size-charts/:chart")
    .replace("[handle]", ":scale")
    .replace("[product_id]", ":product")
    .replace("emails/[id]", "emails/:email")
    .replace("[name]", "low-stock")
    .replace(/\[\w+\]/g, "1"),
  query: [...QUERIES, ...MORE_QUERIES],
  body: method === "POST" ? BODIES.find(([end]) => path.endsWith(end))?.[1] : undefined,
}))

/** Routes of the engine that strangers reach. What costs it most is asked for little: that it is slow is not the question. */
export const ENGINE_TEMPLATES: readonly RouteTemplate[] = [
  {
    method: "GET",
    path: "/store/products?limit=1&fields=id",
    query: ["limit", "offset", "q", "fields", "order", "id", "locale", "handle"],
  },
  { method: "GET", path: "/store/products/:product?fields=id", query: ["fields", "region_id", "locale"] },
  { method: "GET", path: "/store/regions?limit=1&fields=id", query: ["limit", "fields"] },
  { method: "GET", path: "/store/collections?limit=1", query: ["limit", "handle"] },
  { method: "GET", path: "/store/product-categories?limit=1&fields=id", query: ["q", "parent_category_id"] },
  { method: "GET", path: "/store/carts/:cart?fields=id", query: ["fields"] },
  { method: "GET", path: "/store/orders/:order?fields=id", query: ["fields"] },
  { method: "GET", path: "/store/shipping-options", query: ["cart_id"] },
  { method: "GET", path: "/store/currencies/eur" },
  { method: "GET", path: "/store/customers/me?fields=id", query: ["fields"] },
  {
    method: "POST",
    path: "/store/carts",
    body: { region_id: ":region", items: [{ variant_id: ":variant", quantity: 1, metadata: { gift: "x" } }] },
  },
  { method: "POST", path: "/store/carts/:cart", body: { email: "robin@example.com", metadata: { note: "x" } } },
  {
    method: "POST",
    path: "/store/carts/:cart/line-items",
    body: { variant_id: ":variant", quantity: 1, metadata: { gift: "x" } },
  },
  { method: "POST", path: "/store/carts/:cart/promotions", body: { promo_codes: ["SALE"] } },
  {
    method: "POST",
    path: "/store/customers",
    body: { email: "robin@example.com", first_name: "Robin", phone: "1", metadata: { a: 1 } },
  },
  { method: "POST", path: "/auth/customer/emailpass", body: { email: "robin@example.com", password: "a-long-password" } },
  {
    method: "POST",
    path: "/auth/customer/emailpass/register",
    body: { email: "robin@example.com", password: "a-long-password" },
  },
  {
    method: "POST",
    path: "/auth/customer/emailpass/reset-password",
    body: { identifier: "robin@example.com", metadata: { a: 1 } },
  },
  { method: "POST", path: "/hooks/payment/system_default", body: { id: "evt_1", type: "x" } },
]
