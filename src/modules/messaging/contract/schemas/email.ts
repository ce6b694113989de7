import { z } from "@medusajs/framework/zod"
import { personal } from "../define-message"

/** A mail to be sent; the same fields whether the shop or an integrator asks for it. */
export const emailFields = {
  to: personal(z.email()),
  template: z.string().min(1).max(100).describe("Name of the template"),
  locale: z.string().max(35).nullable().describe("BCP 47; null for the shop's own"),
  data: personal(z.record(z.string(), z.unknown()).describe("What the template shows")),
  order_id: z.string().nullable(),
  idempotency_key: z.string().min(1).max(200).describe("One mail is sent per key, however often it is asked for"),
}

export const exampleEmail = {
  to: "robin@example.com",
  template: "order-confirmation",
  locale: "de-DE",
  data: { display_id: 1042, first_name: "Robin" },
  order_id: "order_01JD0000000000000000000001",
  idempotency_key: "order-confirmation:order_01JD0000000000000000000001",
}
