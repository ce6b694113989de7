import { canonicalLocale } from "./texts/choose-texts"

/** Languages that most people of a country read, for countries whose shoppers said nothing; BCP 47. */
const LOCALE_BY_COUNTRY: Record<string, string> = {
  at: "de-AT",
  ch: "de-CH",
  de: "de-DE",
  li: "de-LI",
  fr: "fr-FR",
  mc: "fr-MC",
  es: "es-ES",
  mx: "es-MX",
  gb: "en-GB",
  ie: "en-IE",
  us: "en-US",
}

export type LocaleHints = {
  /** What the order or the customer says. */
  locale?: string | null | undefined
  /** ISO 3166-1 alpha-2 of the address, else of the region. */
  country?: string | null | undefined
  fallback: string
}

/** Locale of an email: what was asked for, else the country's, else the shop's. A text that is no locale counts as none. */
export function chooseLocale({ locale, country, fallback }: LocaleHints): string {
  return canonicalLocale(locale) ?? LOCALE_BY_COUNTRY[country?.toLowerCase() ?? ""] ?? fallback
}
