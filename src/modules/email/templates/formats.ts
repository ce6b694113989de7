import { createCache, memoize } from "../../../shared/memoize"

/** Most formats of one sort that are kept: whatever locales come, the memory stays bounded. */
const MAX_FORMATS = 500

/**
 * Formats of a locale, made once: making one costs a hundred times what using it does, and an order shows some twenty sums.
 */
export const formats = {
  /** `currencyCode`: ISO 4217, any case. */
  money: memoized(
    (locale, currencyCode) => new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode.toUpperCase() })
  ),
  day: memoized((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })),
  number: memoized((locale) => new Intl.NumberFormat(locale)),
  country: memoized((locale) => new Intl.DisplayNames(locale, { type: "region" })),
}

function memoized<Format, More extends string[]>(make: (locale: string, ...more: More) => Format) {
  const cache = createCache<Format>(MAX_FORMATS)
  return (locale: string, ...more: More): Format => memoize(cache, [locale, ...more].join(" "), () => make(locale, ...more))
}
