import { SizingError } from "./sizing-error"
import { SIZE_SYSTEMS, type SizeSystem } from "./vocabulary"

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
