/** Hours after which a customer is not written to without asking staff: late news worries more than it helps. */
const DEFAULT_HOURS = 24

/** What is still worth knowing later, such as where one's money is. */
const LONGER: Record<string, number> = {
  order_canceled: 72,
  payment_refunded: 72,
}

/** Hours for which the event `name` is followed by an email of itself. */
export const emailWithinHours = (name: string): number => LONGER[name] ?? DEFAULT_HOURS
