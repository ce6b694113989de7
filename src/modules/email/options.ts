import { z } from "@medusajs/framework/zod"
import { emailSmtpOptions } from "../../providers/email-smtp/options"

const webAddress = z.url({ protocol: /^https?$/ })

const hours = z.number().int().min(1).max(720)

const abandonedCart = z
  .strictObject({
    /** The first reminder. (Default: 4) */
    firstAfterHours: hours.default(4),
    /** The second and last one. (Default: 24) */
    secondAfterHours: hours.default(24),
    /** Nothing is sent from here on. (Default: 72) */
    notAfterHours: hours.default(72),
  })
  .refine(({ firstAfterHours, secondAfterHours }) => firstAfterHours < secondAfterHours, {
    error: "must be more than firstAfterHours",
    path: ["secondAfterHours"],
  })
  .refine(({ secondAfterHours, notAfterHours }) => secondAfterHours < notAfterHours, {
    error: "must be more than secondAfterHours",
    path: ["notAfterHours"],
  })
  .prefault({})

/** Options of the `email` slice. */
export const emailOptions = z
  .strictObject({
    /** How mails leave; without a server they are kept and shown to staff. See `emailSmtpOptions`. */
    transport: emailSmtpOptions.prefault({}),
    /** Name of the shop in every mail. (Default: Shop) */
    shopName: z.string().min(1).max(80).default("Shop"),
    /** Where customers reset passwords, verify addresses and go back to their carts. (Default: http://localhost:8000) */
    storefrontUrl: webAddress.default("http://localhost:8000"),
    /** Where staff work, with its path. (Default: http://localhost:9000/app) */
    adminUrl: webAddress.default("http://localhost:9000/app"),
    /** Where this server is reached from outside; links to unsubscribe start with it. (Default: http://localhost:9000) */
    backendUrl: webAddress.default("http://localhost:9000"),
    /** Whom customers may write to. */
    supportEmail: z.email().default("support@example.com"),
    logoUrl: webAddress.optional(),
    /** Postal address in the footer, which the law of many countries asks for. */
    postalAddress: z.string().max(300).optional(),
    /** Language and formats of whoever says nothing else, BCP 47. */
    defaultLocale: z.string().min(2).max(35).default("en-GB"),
    /** What secrets in the database are sealed with; at least 32 characters. (Default: made from `http.jwtSecret`) */
    secretKey: z.string().min(32).optional(),
    /**
     * Most mails one worker sends in a second: providers limit rates, and a burst must not slow the shop.
     * (Default: 105, at which a shop whose parts share two cores still answers, see bench/RESULTS.md)
     */
    mostPerSecond: z.number().min(0.1).max(10_000).default(105),
    /** Refusals of an address by mail servers after which it is written to no more. */
    suppressAfter: z.number().int().min(1).max(100).default(3),
    /** Most resets, verifications and the like that one address is sent within an hour. */
    secretsPerHour: z.number().int().min(1).max(100).default(5),
    /** Days after which sent copies are emptied of what they show; the row itself stays. */
    keepCopiesDays: z.number().int().min(1).max(3_650).default(90),
    /** When whoever left a full cart is reminded of it, in hours after its last change. */
    abandonedCart,
    /** Pieces left of a size, over all locations, at which staff hear of it. (Default: 3) */
    lowStockAtMost: z.number().int().min(1).max(1_000).default(3),
  })
  .prefault({})

export type EmailOptions = z.output<typeof emailOptions>
