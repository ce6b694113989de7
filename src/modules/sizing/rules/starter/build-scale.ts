import type { LocalizedText, SizeAxis, SizeEquivalent, SizeScale, SizeValue } from "../vocabulary"

/** Ranks leave room for a size between two. */
const RANK_STEP = 10

type ValueOptions = {
  core?: readonly string[]
  aliases?: (code: string) => readonly string[]
  /** Label by system, by convention: never exact. */
  elsewhere?: (code: string) => Readonly<Record<string, string | undefined>>
}

/** Sizes in the order given. Without `core` every size is one the run is broken without. */
export function sizeValues(codes: readonly string[], { core, aliases, elsewhere }: ValueOptions = {}): SizeValue[] {
  return codes.map((code, index) => {
    const equivalents = conventions(elsewhere?.(code) ?? {})
    return {
      code,
      rank: (index + 1) * RANK_STEP,
      aliases: [...(aliases?.(code) ?? [])],
      is_core: core ? core.includes(code) : true,
      ...(equivalents.length > 0 && { equivalents }),
    }
  })
}

const conventions = (labels: Readonly<Record<string, string | undefined>>): SizeEquivalent[] =>
  Object.entries(labels).flatMap(([system, label]) => (label === undefined ? [] : [{ system, label, is_exact: false }]))

/** Numbers as codes, both ends included. */
export function numbers(from: number, to: number, step: number): string[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => String(from + index * step))
}

export const AXIS_NAMES = {
  size: { en: "Size", de: "Größe", fr: "Taille", es: "Talla" },
  waist: { en: "Waist", de: "Bundweite", fr: "Tour de taille", es: "Cintura" },
  inseam: { en: "Length", de: "Länge", fr: "Longueur", es: "Largo" },
  band: { en: "Band", de: "Unterbrustweite", fr: "Tour de dos", es: "Contorno" },
  cup: { en: "Cup", de: "Cup", fr: "Bonnet", es: "Copa" },
  height: { en: "Height (cm)", de: "Körpergröße (cm)", fr: "Stature (cm)", es: "Estatura (cm)" },
} as const satisfies Record<string, LocalizedText>

export const axis = (name: keyof typeof AXIS_NAMES, values: SizeValue[]): SizeAxis => ({ name: { ...AXIS_NAMES[name] }, values })

type Head = Omit<SizeScale, "axes" | "separator" | "size_groups">

/** A scale of regular sizes along one axis. */
export const oneAxis = (head: Head, values: SizeValue[], name: keyof typeof AXIS_NAMES = "size"): SizeScale => ({
  ...head,
  size_groups: ["regular"],
  axes: [axis(name, values)],
  separator: " ",
})
