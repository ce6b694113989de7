import { type Basis, type LocalizedText } from "../types"

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

type Definition = { titles: Texts; how: Texts; girth?: boolean; aliases?: string; bounds?: [number, number] | null }

const localized = ([en, de, fr, es]: Texts): LocalizedText => ({ en, de, fr, es })

/** A point of the library. Bounds default to 1 to 2,999 mm. */
export function point(
  basis: Basis,
  name: string,
  { titles, how, girth = false, aliases = "", bounds = [1, 2_999] }: Definition
): PointOfMeasure {
  return {
    code: `${basis === "body" ? "Body" : "Wearable"}Measurement${name}`,
    basis,
    title: localized(titles),
    aliases: aliases.split(",").flatMap((alias) => alias.trim() || []),
    how_to_measure: localized(how),
    is_girth: girth,
    ...(bounds && { bounds_mm: { min: bounds[0], max: bounds[1] } }),
  }
}
