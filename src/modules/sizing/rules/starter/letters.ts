import { oneAxis, sizeValues } from "./build-scale"
import type { Gender, SizeScale } from "../vocabulary"

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  "3XS": ["XXXS"],
  XXS: ["2XS"],
  XS: ["X-Small"],
  S: ["Small"],
  M: ["Medium"],
  L: ["Large"],
  XL: ["X-Large"],
  XXL: ["2XL"],
  "3XL": ["XXXL"],
  "4XL": ["XXXXL"],
  "5XL": ["XXXXXL"],
}

const letters = (handle: string, name: string, gender: Gender, codes: string, core: string): SizeScale =>
  oneAxis(
    { handle, name, system: "alpha", kind: "top", gender, age_group: "adult" },
    sizeValues(codes.split(" "), { core: core.split(" "), aliases: (code) => SPELLINGS[code] ?? [] })
  )

export const LETTER_SCALES: readonly SizeScale[] = [
  letters("alpha-men", "Men's letters", "male", "XXS XS S M L XL XXL 3XL 4XL 5XL", "S M L XL"),
  letters("alpha-women", "Women's letters", "female", "XXS XS S M L XL XXL 3XL 4XL", "XS S M L"),
  letters("alpha-unisex", "Unisex letters", "unisex", "XXS XS S M L XL XXL 3XL 4XL 5XL", "S M L XL"),
]
