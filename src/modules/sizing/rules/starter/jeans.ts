import { axis, numbers, sizeValues } from "./build-scale"
import type { Gender, SizeScale } from "../vocabulary"

/** By convention, and only where makers agree; the waist alone decides. */
const WOMENS_WAISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  W24: { eu: "32", uk: "4" },
  W25: { eu: "34", uk: "6" },
  W26: { eu: "36", uk: "8" },
  W28: { eu: "38", uk: "10" },
  W30: { eu: "40", uk: "12" },
  W32: { eu: "42", uk: "14" },
  W34: { eu: "44", uk: "16" },
}

type Jeans = {
  handle: string
  name: string
  gender: Gender
  waists: string[]
  lengths: string[]
  core: [waists: string[], lengths: string[]]
}

function jeans({ handle, name, gender, waists, lengths, core }: Jeans): SizeScale {
  const elsewhere = (code: string) => (gender === "female" ? (WOMENS_WAISTS[code] ?? {}) : {})
  const aliases = (code: string) => [code.slice(1)]
  return {
    handle,
    name,
    system: "in_wl",
    kind: "bottom",
    gender,
    age_group: "adult",
    size_groups: ["regular"],
    axes: [
      axis("waist", sizeValues(prefixed("W", waists), { core: prefixed("W", core[0]), aliases, elsewhere })),
      axis("inseam", sizeValues(prefixed("L", lengths), { core: prefixed("L", core[1]), aliases })),
    ],
    separator: " ",
  }
}

const prefixed = (letter: string, values: readonly string[]): string[] => values.map((value) => `${letter}${value}`)

export const JEANS_SCALES: readonly SizeScale[] = [
  jeans({
    handle: "jeans-men",
    name: "Men's jeans, waist and length",
    gender: "male",
    waists: [...numbers(27, 36, 1), ...numbers(38, 46, 2)],
    lengths: numbers(28, 38, 2),
    core: [numbers(30, 36, 1), ["32", "34"]],
  }),
  jeans({
    handle: "jeans-women",
    name: "Women's jeans, waist and length",
    gender: "female",
    waists: numbers(23, 34, 1),
    lengths: numbers(26, 36, 2),
    core: [numbers(26, 30, 1), ["30", "32"]],
  }),
]
