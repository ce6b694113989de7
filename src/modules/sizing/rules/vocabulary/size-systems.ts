/** A size system: who says what a size is called. */
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
