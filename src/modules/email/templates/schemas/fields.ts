import { z } from "@medusajs/framework/zod"

/** Stands in the stored copy for what only the recipient may read. */
export const SECRET_MASK = "•••"

/** Text that may be unknown. */
export const maybeText = z.string().nullish()

/** An address behind a link: http or https, nothing else. */
export const webUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2_000)

export const maybeWebUrl = webUrl.nullish()

/** A link with a token in it. */
export const secretUrl = z.union([webUrl, z.literal(SECRET_MASK)], { error: "must be an http or https address" })

/**
 * An address from elsewhere that the email can do without; whatever is no web address counts as none. The engine's admin,
 * for one, writes `#` where a parcel has no tracking page, and thumbnails can be paths.
 */
export const lenientUrl = webUrl.nullish().catch(null)

/** Decimal in major units of the currency. */
export const amount = z.number()

/** Of lists that a message could not hold whole: how many of their last elements are missing. */
export const leftOut = z.record(z.string(), z.number().int().min(1)).nullish()

export const pieces = z.number().min(0)

/** ISO 4217, any case. */
export const currencyCode = z.string().regex(/^[a-zA-Z]{3}$/, "must be a currency code of three letters")

/** ISO 8601. */
export const moment = z.iso.datetime({ offset: true })

/** Minutes for which a link works. */
export const expiresMinutes = z.number().int().min(1)

/** Pictures by id of the variant. */
export const pictures = z.record(z.string(), lenientUrl).nullish()

/** Number by which people know an order. */
export const displayId = z.union([z.number().int(), z.string()]).nullish()
