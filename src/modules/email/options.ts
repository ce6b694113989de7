import { z } from "@medusajs/framework/zod"
import { emailSmtpOptions } from "../../providers/email-smtp/options"
import { CARRIER_HOSTS } from "./carrier-hosts"
import { option } from "../../shared/declared-options"
import { amount, flag, secret, webAddress, wholeNumber } from "../../shared/option-types"
import { emailLinks } from "./links"

export const EMAIL_MODULE = "apparel_email"

const host = z.string().regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: "must be names of hosts, such as dhl.com" })

const hours = wholeNumber(1, 720)

/** When the owner of an abandoned cart is reminded of it, in hours after its last change. */
const abandonedCart = z
  .strictObject({
    firstAfterHours: option(hours.default(4), {
      variable: "EMAIL_ABANDONED_CART_FIRST_AFTER_HOURS",
      description: "Hours after the last change of an abandoned cart at which its first reminder is sent.",
    }),
    secondAfterHours: option(hours.default(24), {
      variable: "EMAIL_ABANDONED_CART_SECOND_AFTER_HOURS",
      description: "The same for the second and last reminder.",
    }),
    notAfterHours: option(hours.default(72), {
      variable: "EMAIL_ABANDONED_CART_NOT_AFTER_HOURS",
      description: "Hours after which no reminder is sent any more.",
    }),
    seriesEveryHours: option(hours.default(168), {
      variable: "EMAIL_ABANDONED_CART_SERIES_EVERY_HOURS",
      description: "Hours after its last reminder in which an address hears of no other cart, however many there are.",
    }),
  })
  .refine(({ firstAfterHours, secondAfterHours }) => firstAfterHours < secondAfterHours, {
    error: "must be more than firstAfterHours",
    path: ["secondAfterHours"],
  })
  .refine(({ secondAfterHours, notAfterHours }) => secondAfterHours < notAfterHours, {
    error: "must be more than secondAfterHours",
    path: ["notAfterHours"],
  })
  .refine(({ notAfterHours, seriesEveryHours }) => notAfterHours <= seriesEveryHours, {
    error: "must not be less than notAfterHours",
    path: ["seriesEveryHours"],
  })
  .prefault({})

/** Options of the `email` slice. */
export const emailOptions = z
  .strictObject({
    transport: emailSmtpOptions.prefault({}),
    shopName: option(z.string().min(1).max(80).default("Shop"), {
      variable: "SHOP_NAME",
      description: "Name of the shop in every email.",
    }),
    storefrontUrl: option(webAddress.default("http://localhost:8000"), {
      variable: "STOREFRONT_URL",
      production: "required",
      description: "Where customers reset passwords, verify addresses and go back to their carts.",
    }),
    adminUrl: option(webAddress.default("http://localhost:9000/app"), {
      variable: "ADMIN_URL",
      description: "Where staff work, with its path. The shop's own: `/app` of `MEDUSA_BACKEND_URL`.",
    }),
    backendUrl: option(webAddress.default("http://localhost:9000"), {
      noVariable: "the shop gives its own `MEDUSA_BACKEND_URL`",
      description: "Where this server is reached from outside; links to unsubscribe start with it.",
    }),
    supportEmail: option(z.email().default("support@example.com"), {
      variable: "SUPPORT_EMAIL",
      production: "required",
      description: "Whom customers may write to.",
    }),
    links: emailLinks,
    linkHosts: option(z.array(host).default(CARRIER_HOSTS), {
      variable: "EMAIL_LINK_HOSTS",
      description:
        "Hosts, with their subdomains, to which links may lead in emails that integrators ask for, beside the shop's own; pictures too.",
      defaultText: "those of [50 carriers](docs/integrators.md#emails-that-integrators-ask-for)",
    }),
    logoUrl: option(webAddress.optional(), {
      variable: "SHOP_LOGO_URL",
      description: "Picture at the top of every email in place of the shop's name.",
    }),
    postalAddress: option(z.string().max(300).optional(), {
      variable: "SHOP_POSTAL_ADDRESS",
      description: "Postal address in the footer, which the law of many countries asks for.",
    }),
    defaultLocale: option(z.string().min(2).max(35).default("en-GB"), {
      variable: "DEFAULT_LOCALE",
      description: "Language and formats of emails to whoever says nothing else, BCP 47.",
    }),
    secretKey: option(secret(32).optional(), {
      variable: "EMAIL_SECRET_KEY",
      description: "Key that encrypts secrets in the database and signs links to unsubscribe.",
      defaultText: "made from `http.jwtSecret`",
      secret: true,
    }),
    // A burst must not slow the shop: at 105 one whose parts share two cores still answers, see bench/RESULTS.md.
    mostPerSecond: option(amount(0.1, 10_000).default(105), {
      variable: "EMAIL_MOST_PER_SECOND",
      description: "Most emails one worker sends in a second; email providers limit rates.",
    }),
    suppressAfter: option(wholeNumber(1, 100).default(3), {
      variable: "EMAIL_SUPPRESS_AFTER",
      description: "Refusals of an address by mail servers after which it is written to no more.",
    }),
    secretsPerHour: option(wholeNumber(1, 100).default(5), {
      variable: "EMAIL_SECRETS_PER_HOUR",
      description: "Most resets, verifications and the like that one address is sent within an hour.",
    }),
    consentsPerHour: option(wholeNumber(1, 100_000).default(300), {
      variable: "EMAIL_CONSENTS_PER_HOUR",
      description:
        "Most consents that one client, known by its IP address, gives or withdraws within an hour. A storefront that renders on a server asks for all its shoppers from one.",
    }),
    confirmEveryConsent: option(flag.default(false), {
      variable: "EMAIL_CONFIRM_EVERY_CONSENT",
      description:
        "Whether every consent is confirmed by the link in an email (double opt-in), as some countries ask for; after a withdrawal it always is.",
    }),
    keepCopiesDays: option(wholeNumber(1, 3_650).default(90), {
      variable: "EMAIL_KEEP_COPIES_DAYS",
      description: "Days after which sent copies are emptied of what they show; the row itself stays.",
    }),
    abandonedCart,
    lowStockAtMost: option(wholeNumber(1, 1_000).default(3), {
      variable: "EMAIL_LOW_STOCK_AT_MOST",
      description: "Pieces left of a size, over all locations, at which staff hear of it.",
    }),
  })
  .prefault({})

export type EmailOptions = z.output<typeof emailOptions>
