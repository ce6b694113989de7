import { z } from "@medusajs/framework/zod"
import { setting } from "./shared/setting"
import { url } from "./shared/setting-types"

/** How the shop's mails leave, and what it says of itself in them. */
export const email = z.object({
  smtpUrl: setting(url("smtp", "smtps").optional(), {
    variable: "SMTP_URL",
    description: "Mail server. Missing: mails are kept and shown in the admin.",
    secret: true,
  }),
  transport: setting(z.enum(["smtp", "file", "capture"]).optional(), {
    variable: "EMAIL_TRANSPORT",
    description: "`file` writes mails to EMAIL_FOLDER, `capture` only keeps them. Missing: `smtp` with SMTP_URL, else `capture`.",
  }),
  folder: setting(z.string().optional(), {
    variable: "EMAIL_FOLDER",
    description: "Where `file` writes mails to.",
  }),
  from: setting(z.string().min(3).default("Hypex <shop@hypex.example>"), {
    variable: "EMAIL_FROM",
    description: "Sender of every mail.",
  }),
  supportEmail: setting(z.email().default("help@hypex.example"), {
    variable: "SUPPORT_EMAIL",
    description: "Whom customers may answer.",
  }),
  shopName: setting(z.string().min(1).max(80).default("Hypex"), {
    variable: "SHOP_NAME",
    description: "Name of the shop in mails.",
  }),
  postalAddress: setting(z.string().max(300).optional(), {
    variable: "SHOP_POSTAL_ADDRESS",
    description: "Postal address in the footer of mails.",
  }),
  storefrontUrl: setting(url("http", "https").default("http://localhost:8000"), {
    variable: "STOREFRONT_URL",
    description: "Where links in customers' mails lead.",
  }),
  defaultLocale: setting(z.string().min(2).max(35).default("en-GB"), {
    variable: "DEFAULT_LOCALE",
    description: "Language and formats of mails to whoever says nothing else, BCP 47.",
  }),
})
