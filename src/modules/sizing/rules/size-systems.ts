import { SizingError } from "./sizing-error"

/** Who says what a size is called. */
export type SizeSystem = {
  code: string
  name: string
  /** ISO 3166-1 alpha-2, of the places that read their sizes in it. */
  regions: readonly string[]
  /** Member of schema.org's WearableSizeSystemEnumeration, where there is one. */
  schema_org?: string
  /** Value of Google's `size_system`, where there is one. */
  google?: string
}

const EUROPE =
  "AD AL AT BA BE BG BY CH CY CZ DK EE ES FI GR HR HU IS LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA VA XK"

const system = (code: string, name: string, regions = "", schemaOrg?: string, google?: string): SizeSystem => ({
  code,
  name,
  regions: regions.split(" ").filter(Boolean),
  ...(schemaOrg && { schema_org: `WearableSizeSystem${schemaOrg}` }),
  ...(google && { google }),
})

/** Every system a scale or an equivalent may name. Each region is in one system only. */
export const SIZE_SYSTEMS: readonly SizeSystem[] = [
  system("us", "United States", "US CA PH PR", "US", "US"),
  system("uk", "United Kingdom", "GB IE IM JE GG ZA IN", "UK", "UK"),
  system("eu", "Europe", EUROPE, "Europe", "EU"),
  system("de", "Germany", "DE", "DE", "DE"),
  system("fr", "France", "FR", "FR", "FR"),
  system("it", "Italy", "IT", "IT", "IT"),
  system("jp", "Japan", "JP", "JP", "JP"),
  system("cn", "China", "CN", "CN", "CN"),
  system("kr", "Korea", "KR"),
  system("au", "Australia and New Zealand", "AU NZ", "AU", "AU"),
  system("br", "Brazil", "BR", "BR", "BR"),
  system("mex", "Mexico", "MX", "MX", "MEX"),
  system("alpha", "Letters"),
  system("in_wl", "Waist and length in inches"),
  system("mondopoint", "Mondopoint"),
  system("cm", "Centimeters"),
  system("en13402", "EN 13402", "", "EN13402"),
  system("gs1", "GS1", "", "GS1"),
  system("age", "Age"),
  system("one_size", "One size"),
]

const ALIASES: Readonly<Record<string, string>> = { mx: "mex", gb: "uk", europe: "eu", mondo: "mondopoint", wl: "in_wl" }

const byCode = new Map(SIZE_SYSTEMS.map((entry) => [entry.code, entry]))
const byRegion = new Map(SIZE_SYSTEMS.flatMap((entry) => entry.regions.map((region) => [region, entry.code] as const)))

/** The system of a code or alias (`mx`, `gb`), in any case. Throws UNKNOWN_SIZE_SYSTEM naming `field`. */
export function sizeSystem(text: string, field = "system"): SizeSystem {
  const found = findSizeSystem(text)
  if (!found) throw new SizingError("UNKNOWN_SIZE_SYSTEM", field, `No size system ${JSON.stringify(text)}`)
  return found
}

/** As `sizeSystem`, undefined instead of an error. */
export function findSizeSystem(text: string): SizeSystem | undefined {
  const code = text.trim().toLowerCase()
  return byCode.get(ALIASES[code] ?? code)
}

/** Code of the system a country reads sizes in, by ISO 3166-1 alpha-2; undefined where none is usual. */
export function systemForRegion(iso2: string): string | undefined {
  return byRegion.get(iso2.trim().toUpperCase())
}

/** Code of the system for a BCP 47 tag: `en-GB` uk, `de-AT` eu; a tag without a region counts as its likeliest one. */
export function systemForLocale(locale: string): string | undefined {
  const [tag] = locale.trim().replaceAll("_", "-").split(".")
  try {
    return systemForRegion(new Intl.Locale(tag ?? "").maximize().region ?? "")
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** What Google's feed wants as `size_system`; undefined means: leave the attribute out. Throws UNKNOWN_SIZE_SYSTEM. */
export const googleSizeSystem = (code: string): string | undefined => sizeSystem(code).google
