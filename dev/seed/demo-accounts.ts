/** Fixed names and passwords of the demo shop. They protect nothing: never reuse them outside a demo. */

export const demoAdmin = {
  email: "admin@hypex.example",
  password: "hypex-demo-admin",
  firstName: "Hanne",
  lastName: "Okafor",
} as const

export const demoCustomer = {
  email: "customer@hypex.example",
  password: "hypex-demo-customer",
  firstName: "Mila",
  lastName: "Brandt",
  phone: "+4930555010",
} as const

/** Title of the publishable key; a storefront finds its token by this title. */
export const PUBLISHABLE_KEY_TITLE = "Hypex Storefront"

/** Name of the sales channel every demo product is sold in. */
export const SALES_CHANNEL_NAME = "Hypex Online Store"
