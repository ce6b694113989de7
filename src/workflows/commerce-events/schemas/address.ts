import { z } from "@medusajs/framework/zod"
import { personal, personalText } from "../../../modules/messaging"

/** A postal address; every part of it is personal data. */
export const addressSchema = z.object({
  first_name: personalText(),
  last_name: personalText(),
  company: personalText(),
  address_1: personalText(),
  address_2: personalText(),
  postal_code: personalText(),
  city: personalText(),
  province: personalText(),
  country_code: personalText("ISO 3166-1 alpha-2, lower case"),
  phone: personalText(),
})

export type Address = z.output<typeof addressSchema>

/** An address that may be missing. */
export const maybeAddress = personal(addressSchema.nullable())

export const exampleAddress: Address = {
  first_name: "Robin",
  last_name: "Sample",
  company: null,
  address_1: "Sample Street 1",
  address_2: null,
  postal_code: "10115",
  city: "Berlin",
  province: null,
  country_code: "de",
  phone: "+49 30 1234567",
}
