import { findFootLength, shoeSize } from "../conversion/shoe-sizes"
import { numbers, oneAxis, sizeValues } from "./build-scale"
import type { AgeGroup, Gender, SizeScale } from "../vocabulary"

const ELSEWHERE = ["uk", "us", "au", "br", "cm", "jp", "mondopoint"]

type Shoes = {
  handle: string
  name: string
  gender: Gender
  age_group: AgeGroup
  from: number
  to: number
  core: [number, number]
}

/** EU sizes and halves; what they are elsewhere is computed over foot length, and as approximate as that. */
function shoes({ from, to, core, ...head }: Shoes): SizeScale {
  const elsewhere = (code: string) => {
    const foot = findFootLength({ size: code, system: "eu", ...head })
    return Object.fromEntries(ELSEWHERE.map((system) => [system, shoeSize(foot, system, head).size]))
  }
  const values = sizeValues(numbers(from, to, 0.5), { core: numbers(core[0], core[1], 1), elsewhere })
  return oneAxis({ ...head, system: "eu", kind: "footwear" }, values)
}

export const SHOE_SCALES: readonly SizeScale[] = [
  shoes({
    handle: "shoes-men-eu",
    name: "Men's shoes, EU",
    gender: "male",
    age_group: "adult",
    from: 38,
    to: 51,
    core: [41, 45],
  }),
  shoes({
    handle: "shoes-women-eu",
    name: "Women's shoes, EU",
    gender: "female",
    age_group: "adult",
    from: 34,
    to: 44,
    core: [37, 40],
  }),
  shoes({
    handle: "shoes-kids-eu",
    name: "Kids' shoes, EU",
    gender: "unisex",
    age_group: "kids",
    from: 17,
    to: 40,
    core: [28, 34],
  }),
]
