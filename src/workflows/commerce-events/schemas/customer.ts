import { z } from "@medusajs/framework/zod"
import { moment, personalText } from "../../../modules/messaging"

/** What the messages about a customer say of them. */
export const customerSchema = z.object({
  customer_id: z.string(),
  email: personalText(),
  first_name: personalText(),
  last_name: personalText(),
  company_name: personalText(),
  phone: personalText(),
  has_account: z.boolean().describe("`false`: a guest, known by an order alone"),
  created_at: moment,
})

export type CustomerData = z.output<typeof customerSchema>

export const exampleCustomer: CustomerData = {
  customer_id: "cus_01JD0000000000000000000001",
  email: "robin@example.com",
  first_name: "Robin",
  last_name: "Sample",
  company_name: null,
  phone: null,
  has_account: true,
  created_at: "2026-11-24T09:00:00.000Z",
}
