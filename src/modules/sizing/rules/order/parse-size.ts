import { normalizeSize } from "../normalize-size"
import { type SizeClass, type SizeSortKey } from "./size-key"

/** Cups in order, of every system: a letter means another volume in each, its place does not change. */
const CUPS = "AA A B C D DD DDD E EE F FF G GG H HH I J JJ K KK".split(" ")

/** Within one base size: base, petite, short, regular, long, tall, wide. */
const SUFFIXES = ["", "P", "S", "R", "L", "T", "W"]

const ALPHA = { S: -1, M: 0, L: 1 } as const

type Reader = (text: string) => Omit<SizeSortKey, "text"> | undefined

/**
 * The sort key of a size by its spelling alone.
 *
 *   class       | examples                  | numbers
 *   months      | `NB`, `3-6M`, `12M`       | first month, last month
 *   toddler     | `2T`                      | year
 *   years       | `4Y`, `4-5Y`              | first year, last year
 *   kids_shoe   | `13C`, `13K`              | number
 *   numeric     | `00`, `42.5`, `12P`, `98/104` | value, second value or place of the suffix
 *   waist_length| `W32 L34`                 | waist, length
 *   bra         | `80C`                     | band, place of the cup
 *   alpha       | `XXS`, `S/M`, `XLT`       | index (M is 0; the mean of two), place of the suffix
 *   text        | anything else             |
 *   one_size    | `OS`                      |
 *
 * A system before it (`EU 42`) is passed over.
 */
export function parseSize(text: string): SizeSortKey {
  const normal = normalizeSize(text)
  const bare = normal.replace(/^(?:EU|UK|US|FR|IT|DE|JP|AU|BR|CN|MEX|MX)[ -]?(?=[\dX]|[SML]\b)/, "")
  for (const read of READERS) {
    const key = read(bare)
    if (key) return { ...key, text: normal }
  }
  return { size_class: "text", numbers: [], text: normal }
}

const parseNumbers = (match: RegExpExecArray, ...groups: number[]): number[] =>
  groups.flatMap((group) => (match[group] === undefined ? [] : [Number(match[group])]))

const reader =
  (sizeClass: SizeClass, pattern: RegExp): Reader =>
  (text) => {
    const match = pattern.exec(text)
    return match ? { size_class: sizeClass, numbers: parseNumbers(match, 1, 2) } : undefined
  }

const newborn: Reader = (text) =>
  /^(?:PREEMIE|PREMATURE|NB|NEWBORN)$/.test(text)
    ? { size_class: "months", numbers: [text.startsWith("P") ? -2 : -1] }
    : undefined

const bra: Reader = (text) => {
  const match = /^(\d{2,3})([A-K]{1,3})$/.exec(text)
  const cup = CUPS.indexOf(match?.[2] ?? "")
  const band = Number(match?.[1])
  return cup >= 0 && band >= 28 ? { size_class: "bra", numbers: [band, cup] } : undefined
}

const numeric: Reader = (text) => {
  const zeros = /^0(0*)([A-Z]?)$/.exec(text)
  if (zeros && SUFFIXES.includes(zeros[2] ?? "")) {
    return { size_class: "numeric", numbers: withSuffix(-(zeros[1] ?? "").length, zeros[2]) }
  }
  const match = /^(\d+(?:\.\d+)?)(?: (\d)\/(\d))?(?:[-/](\d+(?:\.\d+)?)|([PSRLTW]))?$/.exec(text)
  if (!match) return undefined
  const value = Number(match[1]) + (match[2] === undefined ? 0 : Number(match[2]) / Number(match[3]))
  if (!Number.isFinite(value)) return undefined
  return { size_class: "numeric", numbers: match[4] === undefined ? withSuffix(value, match[5]) : [value, 0, Number(match[4])] }
}

const withSuffix = (value: number, suffix = ""): number[] => (suffix === "" ? [value] : [value, SUFFIXES.indexOf(suffix)])

const alpha: Reader = (text) => {
  const parts = text.split("/").map(letterIndex)
  const [low, high = low] = parts
  if (!low || !high || parts.length > 2) return undefined
  return { size_class: "alpha", numbers: withSuffix((low.index + high.index) / 2, low.suffix) }
}

function letterIndex(text: string): { index: number; suffix: string } | undefined {
  const match = /^(?:(\d{1,2})X|(X{0,2}))([SML])([TP]?)$/.exec(text)
  if (!match) return undefined
  const count = match[1] === undefined ? (match[2] ?? "").length : Number(match[1])
  const base = match[3] === "S" ? ALPHA.S : match[3] === "M" ? ALPHA.M : ALPHA.L
  return { index: base + Math.sign(base) * count, suffix: match[4] ?? "" }
}

const READERS: readonly Reader[] = [
  (text) => (text === "OS" ? { size_class: "one_size", numbers: [] } : undefined),
  newborn,
  reader("months", /^(\d{1,2})(?:-(\d{1,2}))?M$/),
  reader("toddler", /^([1-6])T$/),
  reader("years", /^(\d{1,2})(?:-(\d{1,2}))?Y$/),
  reader("kids_shoe", /^(\d|1[0-3]|1?\d\.5)[CK]$/),
  reader("waist_length", /^W(\d+(?:\.5)?) L(\d+(?:\.5)?)$/),
  bra,
  numeric,
  alpha,
]
