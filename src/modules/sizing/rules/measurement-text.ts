/** Unit of a typed length; types.ts's `LengthUnit` and the millimeters some charts are kept in. */
export type MeasurementUnit = "cm" | "in" | "mm"

/** Millimeters of one unit; an inch is 25.4 exactly. */
export const MM_PER_UNIT: Readonly<Record<MeasurementUnit, number>> = { cm: 10, in: 25.4, mm: 1 }

/** What people write for a unit, in lower case. */
export const UNIT_WORDS: Readonly<Record<string, MeasurementUnit>> = {
  cm: "cm",
  mm: "mm",
  in: "in",
  inch: "in",
  inches: "in",
  zoll: "in",
  '"': "in",
}

const FRACTIONS: Readonly<Record<string, string>> = {
  "¼": "1/4",
  "½": "1/2",
  "¾": "3/4",
  "⅓": "1/3",
  "⅔": "2/3",
  "⅛": "1/8",
  "⅜": "3/8",
  "⅝": "5/8",
  "⅞": "7/8",
}

/** `34½` as `34 1/2`; typographic dashes, spaces and primes as plain ones. */
export function plainText(text: string): string {
  return text
    .replace(/[¼½¾⅓⅔⅛⅜⅝⅞]/g, (sign) => ` ${FRACTIONS[sign] ?? sign}`)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/[\u201c\u201d\u2033]|''/g, '"')
    .replace(/\s+/g, " ")
    .trim()
}

/** Value of `34`, `86.5`, `86,5`, `34 1/2` or `1/2`; undefined for other text, and for `1,000`, which may mean either. */
export function plainNumber(text: string): number | undefined {
  const match = /^(?:(\d{1,6}(?:[.,]\d{1,6})?))?(?:(?:^| )(\d{1,3})\/(\d{1,3}))?$/.exec(text)
  if (!match || text === "" || /,\d{3}$/.test(text)) return undefined
  const [, whole, numerator, denominator] = match
  if (numerator !== undefined && whole !== undefined && /[.,]/.test(whole)) return undefined
  const fraction = numerator === undefined ? 0 : Number(numerator) / Number(denominator)
  return Number((whole ?? "0").replace(",", ".")) + fraction
}
