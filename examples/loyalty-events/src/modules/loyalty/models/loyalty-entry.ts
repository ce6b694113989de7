import { model } from "@medusajs/framework/utils"

/** Points that one order is worth. */
export const LoyaltyEntry = model.define("loyalty_entry", {
  id: model.id({ prefix: "loyal" }).primaryKey(),
  order_id: model.text().unique(),
  customer_id: model.text(),
  points: model.number(),
})
