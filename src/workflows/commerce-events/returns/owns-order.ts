/** What a guest says to prove that an order is theirs: both stand in the confirmation of the order. */
export type OrderProof = { order_number: string; email: string }

export type OwnedOrder = {
  display_id: number | null
  /** A number of the shop's own making, shown in place of the other. */
  custom_display_id?: string | null | undefined
  email: string | null
  customer: { id: string; has_account: boolean } | null | undefined
}

export type Asker = { customerId: string | undefined; proof: OrderProof | undefined }

/**
 * Whether who asks is the buyer.
 *
 *   the order's customer | is proven by
 *   has an account       | being signed in as that customer; whoever reads their mail is not enough
 *   is a guest           | the order's number and email address
 */
export function ownsOrder({ customer, email, ...numbers }: OwnedOrder, { customerId, proof }: Asker): boolean {
  if (customer?.has_account) return customer.id === customerId
  if (!proof || !email) return false
  return isNumberOf(numbers, proof.order_number) && fold(email) === fold(proof.email)
}

/** With or without the `#` that shops print before it. */
function isNumberOf(
  { display_id, custom_display_id }: Pick<OwnedOrder, "display_id" | "custom_display_id">,
  text: string
): boolean {
  const number = text.trim().replace(/^#/, "")
  return number !== "" && (number === custom_display_id || (display_id !== null && number === String(display_id)))
}

/** Addresses that differ in case alone, or in how their letters are put together, reach the same mailbox. */
const fold = (email: string): string => email.trim().normalize("NFC").toLowerCase()
