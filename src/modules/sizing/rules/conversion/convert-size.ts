import { normalizeSize, sizeKey } from "../normalize-size"
import { compareSizes } from "../order/sort-sizes"
import { sizeSystem } from "../size-systems"
import { SizingError } from "../sizing-error"
import { type EquivalenceRow, names } from "./equivalence-rows"
import { findFootLength, shoeSize } from "./shoe-sizes"
import { isChild, shoeLine } from "./shoe-systems"
import type { AgeGroup, ConversionMethod, Gender, ProductKind } from "../vocabulary"

export type SizeConversion = {
  size: string
  /** Codes or aliases of `SIZE_SYSTEMS`. */
  from: string
  to: string
  kind: ProductKind
  gender: Gender
  age_group: AgeGroup
  /** Whose own rows come first; rows of other brands are never used. */
  brand?: string
  rows: readonly EquivalenceRow[]
}

export type ConvertedSize = {
  size: string
  system: string
  method: ConversionMethod
  is_approximate: boolean
  /** The two sizes it lies between; `size` is the larger. */
  between_sizes?: [string, string]
  /** Of the row it was read from. */
  source?: "brand" | "convention"
}

/**
 * One size in another system, in one step: nothing converted is converted again.
 *
 *   order | from                                 | method   | approximate
 *       1 | the same system                      | identity | no
 *       2 | a row of the brand                   | table    | unless exact
 *       3 | a row of convention                  | table    | unless exact
 *       4 | the formula over foot length (shoes) | formula  | yes
 *
 * Where rows give two sizes, shoes go by formula, a brand's rows excepted; the rest takes the larger and names both. Throws UNKNOWN_SIZE_SYSTEM,
 * UNKNOWN_SIZE, or NOT_CONVERTIBLE where nothing says how the two systems correspond.
 */
export function convertSize(conversion: SizeConversion): ConvertedSize {
  const from = sizeSystem(conversion.from, "from").code
  const to = sizeSystem(conversion.to, "to").code
  const size = normalizeSize(conversion.size)
  if (size === "") throw new SizingError("UNKNOWN_SIZE", "size", "A size must not be blank")
  if (from === to) return { size, system: to, method: "identity", is_approximate: false }
  const request = { ...conversion, size, from, to }
  const canCompute =
    conversion.kind === "footwear" && shoeLine(from, conversion) !== undefined && shoeLine(to, conversion) !== undefined
  const convention = byTable(request, undefined)
  return (
    (conversion.brand !== undefined ? byTable(request, conversion.brand) : undefined) ??
    (convention?.between_sizes && canCompute ? undefined : convention) ??
    (canCompute ? byFormula(request) : refuse(request))
  )
}

function byTable(request: SizeConversion, brand: string | undefined): ConvertedSize | undefined {
  const labels = new Map<string, { label: string; is_exact: boolean }>()
  for (const row of request.rows) {
    const label = row.sizes[request.to]
    if (label === undefined || !isAbout(row, request, brand) || !names(row, request.from, request.size)) continue
    const known = labels.get(sizeKey(label))
    labels.set(sizeKey(label), { label, is_exact: row.is_exact || (known?.is_exact ?? false) })
  }
  const found = [...labels.values()].sort((a, b) => compareSizes(a.label, b.label))
  // The upper of the middle two: with two sizes the larger.
  const place = Math.floor(found.length / 2)
  const [chosen, below] = [found[place], found[place - 1]]
  if (!chosen) return undefined
  return {
    size: chosen.label,
    system: request.to,
    method: "table",
    is_approximate: !chosen.is_exact || below !== undefined,
    ...(below && { between_sizes: [below.label, chosen.label] }),
    source: brand === undefined ? "convention" : "brand",
  }
}

function isAbout(row: EquivalenceRow, request: SizeConversion, brand: string | undefined): boolean {
  const isOfBrand = brand === undefined ? row.brand === undefined : row.brand?.trim().toLowerCase() === brand.trim().toLowerCase()
  const isOfGender = row.gender === request.gender || row.gender === "unisex"
  const isOfKind = row.kind === request.kind || (brand === undefined && shareNumbers(row, request))
  return isOfBrand && isOfGender && isOfKind && isChild(row.age_group) === isChild(request.age_group)
}

/** By convention women's clothes of every kind are numbered alike, and of men's those for the upper body. */
function shareNumbers(row: EquivalenceRow, { kind, gender }: SizeConversion): boolean {
  const kinds: readonly ProductKind[] = gender === "female" ? ["top", "bottom", "dress", "outerwear"] : ["top", "outerwear"]
  return row.gender === gender && kinds.includes(row.kind) && kinds.includes(kind)
}

function byFormula({ size, from, to, gender, age_group: ageGroup }: SizeConversion): ConvertedSize {
  const wearer = { gender, age_group: ageGroup }
  const foot = findFootLength({ size, system: from, ...wearer })
  return { ...shoeSize(foot, to, wearer), system: to, method: "formula", is_approximate: true }
}

function refuse({ size, from, to, kind, rows }: SizeConversion): never {
  const isKnown = rows.some((row) => row.kind === kind && row.sizes[from] !== undefined && row.sizes[to] !== undefined)
  throw isKnown
    ? new SizingError("UNKNOWN_SIZE", "size", `No ${from} size ${size} of kind ${kind} has an equivalent in ${to}`)
    : new SizingError("NOT_CONVERTIBLE", "to", `Nothing says what ${from} sizes of kind ${kind} are in ${to}`)
}
