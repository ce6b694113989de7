import { BRA_SYSTEM_CODES, BRA_SYSTEMS } from "../conversion/bra-systems"
import { axis, numbers, sizeValues } from "./build-scale"
import type { SizeScale } from "../vocabulary"

const ELSEWHERE = BRA_SYSTEM_CODES.filter((system) => system !== "eu")
const CUPS = BRA_SYSTEMS.eu.cups

const bands = (code: string) =>
  Object.fromEntries(ELSEWHERE.map((system) => [system, String(BRA_SYSTEMS[system].band(Number(code)))]))

const cups = (code: string) =>
  Object.fromEntries(ELSEWHERE.map((system) => [system, BRA_SYSTEMS[system].cups[CUPS.findIndex((cup) => cup === code)]]))

export const BRA_SCALES: readonly SizeScale[] = [
  {
    handle: "bra-eu",
    name: "Bras, EU",
    system: "eu",
    kind: "bra",
    gender: "female",
    age_group: "adult",
    size_groups: ["regular"],
    axes: [
      axis("band", sizeValues(numbers(65, 95, 5), { core: numbers(70, 85, 5), elsewhere: bands })),
      axis("cup", sizeValues(CUPS, { core: ["A", "B", "C", "D"], elsewhere: cups })),
    ],
    separator: "",
  },
]
