import { defineErrors } from "../../shared/errors"
import type { Shortage } from "./demand-beyond-stock"

export const inventoryRulesErrors = defineErrors<{ INSUFFICIENT_STOCK: { shortages: Shortage[] } }>({
  INSUFFICIENT_STOCK: [
    "not_allowed",
    ({ shortages }) =>
      `Not enough stock: ${shortages
        .map(({ sku, wanted, available }) => `${sku}: ${wanted} wanted, ${available} available`)
        .join("; ")}`,
  ],
})
