import { normalizeSize } from "../normalize-size"
import { SizingError } from "../sizing-error"
import { type Rounded, roundTo } from "./round-half"
import { type ShoeLine, type ShoeWearer, shoeLine, startsAgain } from "./shoe-systems"
import type { AgeGroup } from "../vocabulary"

/** Feet, from a newborn's to the largest shoe made, in millimeters. */
export const FOOT_MM = { min: 80, max: 350 } as const

/** Children's numbers of the UK and the US end here and start again at 1. */
const LAST_CHILD_SIZE = 13.5
const STARTS_AGAIN_AFTER = 13

/** The least and greatest child sizes that are read as of the second series in the age group `kids`. */
const SECOND_SERIES_BELOW = 7

export type ShoeSize = { size: string; between_sizes?: [string, string] }

export const SHOE_SIZE_KEYS = [
  "eu",
  "uk",
  "us_men",
  "us_women",
  "au_men",
  "au_women",
  "br",
  "cm",
  "jp",
  "mondopoint",
  "cn",
  "kr",
] as const
export type ShoeSizeKey = (typeof SHOE_SIZE_KEYS)[number]

/**
 * A foot in every system that has a formula, to half sizes (mondopoint, cn, kr: to 5 mm). All are approximate. `foot_mm` 80 to 350, else
 * INVALID_MEASUREMENT.
 */
export function shoeSizes(footMm: number, { age_group: ageGroup }: { age_group: AgeGroup }): Record<ShoeSizeKey, ShoeSize> {
  checkFoot(footMm)
  const men = { gender: "male", age_group: ageGroup } as const
  const women = { gender: "female", age_group: ageGroup } as const
  return {
    eu: shoeSize(footMm, "eu", men),
    uk: shoeSize(footMm, "uk", men),
    us_men: shoeSize(footMm, "us", men),
    us_women: shoeSize(footMm, "us", women),
    au_men: shoeSize(footMm, "au", men),
    au_women: shoeSize(footMm, "au", women),
    br: shoeSize(footMm, "br", men),
    cm: shoeSize(footMm, "cm", men),
    jp: shoeSize(footMm, "jp", men),
    mondopoint: shoeSize(footMm, "mondopoint", men),
    cn: shoeSize(footMm, "cn", men),
    kr: shoeSize(footMm, "kr", men),
  }
}

/** A foot in one system; on a tie the larger size. Throws NOT_CONVERTIBLE where the system has no formula. */
export function shoeSize(footMm: number, system: string, wearer: ShoeWearer): ShoeSize {
  const line = findLine(system, wearer)
  const { value, between }: Rounded = roundTo(footMm * line.per_mm + line.offset, line.step)
  const label = (number: number) =>
    String(startsAgain(system, wearer) && number > LAST_CHILD_SIZE ? number - STARTS_AGAIN_AFTER : number)
  return { size: label(value), ...(between && { between_sizes: [label(between[0]), label(between[1])] }) }
}

/**
 * Length in millimeters, unrounded, of the foot that a shoe size is made for. UK and US numbers start again at 1 after 13.5: in the age
 * group `kids` a number below 7 is of the second series, in younger ones of the first; a suffix decides (`5C`, `2Y`). Throws
 * NOT_CONVERTIBLE for a system without formula, UNKNOWN_SIZE for what is no number or no foot.
 */
export function findFootLength({ size, system, ...wearer }: { size: string; system: string } & ShoeWearer): number {
  const line = findLine(system, wearer)
  const foot = (parseNumber(size, system, wearer) - line.offset) / line.per_mm
  if (!(foot >= FOOT_MM.min && foot <= FOOT_MM.max)) throw unknownSize(size, system)
  return foot
}

function parseNumber(size: string, system: string, wearer: ShoeWearer): number {
  const match = /^(-?\d+(?:\.\d+)?)(?: ([12])\/(3))?([CKY])?$/.exec(normalizeSize(size))
  if (!match) throw unknownSize(size, system)
  const number = Number(match[1]) + (match[2] === undefined ? 0 : Number(match[2]) / Number(match[3]))
  if (!startsAgain(system, wearer)) {
    if (match[4] !== undefined) throw unknownSize(size, system)
    return number
  }
  const isSecond = match[4] === undefined ? wearer.age_group === "kids" && number < SECOND_SERIES_BELOW : match[4] === "Y"
  return isSecond ? number + STARTS_AGAIN_AFTER : number
}

export function checkFoot(footMm: number): void {
  if (footMm >= FOOT_MM.min && footMm <= FOOT_MM.max) return
  throw new SizingError(
    "INVALID_MEASUREMENT",
    "foot_mm",
    `A foot of ${footMm} mm is not between ${FOOT_MM.min} and ${FOOT_MM.max} mm`
  )
}

function findLine(system: string, wearer: ShoeWearer): ShoeLine {
  const line = shoeLine(system, wearer)
  if (!line) throw new SizingError("NOT_CONVERTIBLE", "system", `Nothing says what shoe sizes of ${system} are elsewhere`)
  return line
}

const unknownSize = (size: string, system: string) =>
  new SizingError("UNKNOWN_SIZE", "size", `${JSON.stringify(size)} is no shoe size of ${system}`)
