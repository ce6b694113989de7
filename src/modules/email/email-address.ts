import { z } from "@medusajs/framework/zod"

/** RFC 5321, 4.5.3.1.3. */
const LONGEST_ADDRESS = 254

/** One address that an email can be sent to; the engine asks the same of a cart's. */
const emailAddress = z.email().max(LONGEST_ADDRESS)

export const isEmailAddress = (value: unknown): boolean =>
  // The length first: the pattern sees no more than an address.
  typeof value === "string" && value.length <= LONGEST_ADDRESS && emailAddress.safeParse(value).success
