import type { Branding } from "../render-email"

/** A shop for tests. */
export const aShop = (changes: Partial<Branding> = {}): Branding => ({
  name: "Hypex",
  storefrontUrl: "https://shop.example",
  supportEmail: "help@shop.example",
  logoUrl: "https://shop.example/logo.png",
  postalAddress: "Hypex GmbH\nSample Street 2\n10115 Berlin",
  adminUrl: "https://shop.example/app",
  ...changes,
})
