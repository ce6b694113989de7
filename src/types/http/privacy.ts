/** Times are ISO 8601 in UTC. */

/** Who is meant: one of the two. */
export type AdminPerson = { customer_id: string } | { email: string }

/** An erasure of what this plugin holds about a person. */
export type AdminErasure = {
  id: string
  /** Null for a guest. */
  customer_id: string | null
  status: "waiting" | "running" | "done"
  /** Id of the member of staff, or `shop` when the customer was deleted. */
  requested_by: string
  requested_at: string
  finished_at: string | null
  /** Rows that were erased, by table. */
  counts: Record<string, number>
  /** Tables of which nothing is erased, and why. */
  kept: Record<string, string>
  /** Why it goes on later; null when nothing is in its way. */
  last_error: string | null
}

/** `POST /admin/apparel/privacy/erasures`, and `GET .../erasures/:id`. */
export type AdminErasureResponse = { erasure: AdminErasure }

/** `GET /admin/apparel/privacy/erasures?customer_id=`: newest first, at most 20. */
export type AdminErasuresResponse = { erasures: AdminErasure[] }
