import { normalizeSize } from "../normalize-size"
import { SizingError } from "../sizing-error"
import { BRA_SYSTEM_CODES, BRA_SYSTEMS, type BraSystem, type BraSystemCode, EU_BANDS } from "./bra-systems"

/** Least difference of bust and underbust that has a cup, in millimeters, itself excluded; each cup is 20 mm wide. */
const FIRST_CUP_ABOVE_MM = 100
const CUP_MM = 20

export type BraSize = { band: number; cup: string; size: string; equivalents: Partial<Record<BraSystemCode, string>> }

/**
 * Bra size of a body by EN 13402: the band is the underbust rounded to 5 cm (half upwards), the cup follows from bust less underbust, each
 * interval without its lower end.
 *
 *   difference (cm) | 10-12 | 12-14 | 14-16 | 16-18 | 18-20 | 20-22 | 22-24 | 24-26 | 26-28
 *   cup             | AA    | A     | B     | C     | D     | E     | F     | G     | H
 *
 * Throws INVALID_MEASUREMENT for what is no length, UNKNOWN_SIZE for a body outside bands 60 to 120 or cups AA to H.
 */
export function braSize({ underbust_mm: underbust, bust_mm: bust }: { underbust_mm: number; bust_mm: number }): BraSize {
  for (const [field, value] of Object.entries({ underbust_mm: underbust, bust_mm: bust })) {
    if (!(value > 0 && value < 3_000))
      throw new SizingError("INVALID_MEASUREMENT", field, `${value} mm is not between 0 and 3000 mm`)
  }
  const band = Math.floor(underbust / 50 + 0.5) * 5
  const place = Math.ceil((bust - underbust - FIRST_CUP_ABOVE_MM) / CUP_MM) - 1
  const cup = BRA_SYSTEMS.eu.cups[place]
  if (cup === undefined || band < EU_BANDS.min || band > EU_BANDS.max) {
    throw new SizingError("UNKNOWN_SIZE", cup === undefined ? "bust_mm" : "underbust_mm", `No bra for ${underbust}/${bust} mm`)
  }
  return { band, cup, size: `${band}${cup}`, equivalents: braEquivalents({ band, place }) }
}

/** Sizes of the same cup volume: the next smaller band with the next larger cup, and the other way round; where they are made. */
export function sisterSizes(size: string, system: BraSystemCode = "eu"): string[] {
  const { band, place } = readBra(size, system)
  return [
    { band: band - 5, place: place + 1 },
    { band: band + 5, place: place - 1 },
  ].flatMap((sister) => label(BRA_SYSTEMS[system], sister) ?? [])
}

/** Underbust (lower end included) and difference of bust and underbust (upper end included) that a bra is made for, in millimeters. */
export function braMeasures(size: string, system: BraSystemCode = "eu") {
  const { band, place } = readBra(size, system)
  const difference = FIRST_CUP_ABOVE_MM + place * CUP_MM
  return {
    underbust: { min_mm: band * 10 - 25, max_mm: band * 10 + 25 },
    difference: { min_mm: difference, max_mm: difference + CUP_MM },
  }
}

type Place = { band: number; place: number }

function readBra(size: string, system: BraSystemCode): Place {
  const match = /^(\d{1,3})([A-Z]{1,3})$/.exec(normalizeSize(size))
  const rules: BraSystem = BRA_SYSTEMS[system]
  const place = rules.cups.indexOf(match?.[2] ?? "")
  const band = rules.eu(Number(match?.[1]))
  if (place < 0 || label(rules, { band, place }) === undefined) {
    throw new SizingError("UNKNOWN_SIZE", "size", `${JSON.stringify(size)} is no bra size of ${system}`)
  }
  return { band, place }
}

function label(rules: BraSystem, { band, place }: Place): string | undefined {
  const cup = rules.cups[place]
  const isMade = band % 5 === 0 && band >= EU_BANDS.min && band <= EU_BANDS.max && rules.band(band) > 0
  return cup === undefined || !isMade ? undefined : `${rules.band(band)}${cup}`
}

function braEquivalents(place: Place): Partial<Record<BraSystemCode, string>> {
  const sizes: Partial<Record<BraSystemCode, string>> = {}
  for (const system of BRA_SYSTEM_CODES) {
    const size = label(BRA_SYSTEMS[system], place)
    if (size !== undefined) sizes[system] = size
  }
  return sizes
}
