import type { Basis, LocalizedText } from "../vocabulary"

/** What is measured, where, and in which bounds. */
export type PointOfMeasure = {
  /** Member of schema.org's BodyMeasurementTypeEnumeration or WearableMeasurementTypeEnumeration. */
  code: string
  basis: Basis
  title: LocalizedText
  /** Other titles a column may have, lower case. */
  aliases: readonly string[]
  how_to_measure: LocalizedText
  /** All the way round; may be entered flat. */
  is_girth: boolean
  /** Of a whole girth or length, in millimeters; absent for weight, which is no length and has no cells. */
  bounds_mm?: { min: number; max: number }
}

type Texts = readonly [en: string, de: string, fr: string, es: string]

/** `aliases` are separated by commas. Without `bounds` 1 to 2,999 mm; null for what is no length. */
export type PointDefinition = {
  titles: Texts
  how: Texts
  girth?: boolean
  aliases?: string
  bounds?: [number, number] | null
}

/** Bounds of a point that has none of its own, in millimeters. */
export const ANY_LENGTH_MM = { min: 1, max: 2_999 } as const

export function buildPoint(
  code: string,
  basis: Basis,
  { titles, how, girth = false, aliases = "", bounds = [ANY_LENGTH_MM.min, ANY_LENGTH_MM.max] }: PointDefinition
): PointOfMeasure {
  return {
    code,
    basis,
    title: localize(titles),
    aliases: aliases.split(",").flatMap((alias) => alias.trim() || []),
    how_to_measure: localize(how),
    is_girth: girth,
    ...(bounds && { bounds_mm: { min: bounds[0], max: bounds[1] } }),
  }
}

const localize = ([en, de, fr, es]: Texts): LocalizedText => ({ en, de, fr, es })
