/** Most formats that are kept; past it all are made anew, so that no flood of locales fills the memory. */
const MOST = 500

/**
 * Formats of a locale, made once: making one costs a hundred times what using it does, and an order shows some twenty sums.
 */
export const formats = {
  /** `currencyCode`: ISO 4217, any case. */
  money: kept(
    (locale, currencyCode) => new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode.toUpperCase() })
  ),
  day: kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })),
  number: kept((locale) => new Intl.NumberFormat(locale)),
  country: kept((locale) => new Intl.DisplayNames(locale, { type: "region" })),
}

function kept<Format, More extends string[]>(make: (locale: string, ...more: More) => Format) {
  const made = new Map<string, Format>()
  return (locale: string, ...more: More): Format => {
    const key = [locale, ...more].join(" ")
    const format = made.get(key) ?? make(locale, ...more)
    if (made.size >= MOST) made.clear()
    made.set(key, format)
    return format
  }
}
