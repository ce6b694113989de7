import { registerCoreColumns } from "../../shared/core-columns"

/** What this slice's SQL uses of the engine's tables; a spec reads it out of it and compares. */
registerCoreColumns("privacy", {
  "find-person": {
    customer: ["created_at", "deleted_at", "email", "has_account", "id"],
    order: ["created_at", "customer_id", "email", "id"],
  },
})
