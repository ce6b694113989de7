import { KIDS_HEIGHTS } from "../conversion/kids-height"
import { numbers, oneAxis, sizeValues } from "./build-scale"
import type { SizeScale } from "../vocabulary"

/** Ages at which children have these heights on average; a convention of labels, and no child is held to it. */
const AGES: Readonly<Record<string, string>> = {
  56: "1M",
  62: "3M",
  68: "6M",
  74: "9M",
  80: "12M",
  86: "18M",
  92: "24M",
  98: "3Y",
  104: "4Y",
  110: "5Y",
  116: "6Y",
  122: "7Y",
  128: "8Y",
  134: "9Y",
  140: "10Y",
  146: "11Y",
  152: "12Y",
  158: "13Y",
  164: "14Y",
}

const US_TODDLERS: Readonly<Record<string, string>> = { 92: "2T", 98: "3T", 104: "4T", 110: "5T" }

const elsewhere = (code: string) => ({ age: AGES[code], us: US_TODDLERS[code] })

const DOUBLES = KIDS_HEIGHTS.flatMap((height, index) => (index % 2 === 0 ? [`${height}/${height + 6}`] : []))

export const KIDS_SCALES: readonly SizeScale[] = [
  oneAxis(
    { handle: "kids-height", name: "Kids by height", system: "eu", kind: "kids", gender: "unisex", age_group: "kids" },
    sizeValues(KIDS_HEIGHTS.map(String), { core: numbers(98, 134, 6), elsewhere }),
    "height"
  ),
  oneAxis(
    {
      handle: "kids-double",
      name: "Kids by height, double sizes",
      system: "eu",
      kind: "kids",
      gender: "unisex",
      age_group: "kids",
    },
    sizeValues(DOUBLES, { core: ["98/104", "110/116", "122/128", "134/140"] }),
    "height"
  ),
  oneAxis(
    { handle: "baby-height", name: "Babies by height", system: "eu", kind: "kids", gender: "unisex", age_group: "infant" },
    sizeValues(numbers(44, 98, 6), { core: numbers(62, 86, 6), elsewhere }),
    "height"
  ),
]
