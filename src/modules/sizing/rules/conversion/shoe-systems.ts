import type { AgeGroup, Gender } from "../vocabulary"

/** Whose foot: women's US numbers are another series, children's lasts another length. */
export type ShoeWearer = { gender: Gender; age_group: AgeGroup }

/** One system as a line over foot length: size = foot_mm x `per_mm` + `offset`, in steps of `step`. */
export type ShoeLine = { per_mm: number; offset: number; step: number }

/** Three sizes an inch, the barleycorn of 8.466 mm. */
const BARLEYCORNS_PER_MM = 3 / 25.4

/** Paris points of 6 2/3 mm. */
const PARIS_POINTS_PER_MM = 3 / 20

/** A child's last is 8 % longer than the foot; an adult's two sizes longer. */
const CHILD_LAST = 1.08

const adult = {
  eu: { per_mm: PARIS_POINTS_PER_MM, offset: 2, step: 0.5 },
  uk: { per_mm: BARLEYCORNS_PER_MM, offset: -23, step: 0.5 },
  usMen: { per_mm: BARLEYCORNS_PER_MM, offset: -22, step: 0.5 },
  usWomen: { per_mm: BARLEYCORNS_PER_MM, offset: -21, step: 0.5 },
  br: { per_mm: PARIS_POINTS_PER_MM, offset: 0, step: 0.5 },
} as const satisfies Record<string, ShoeLine>

const child = {
  eu: { per_mm: CHILD_LAST * PARIS_POINTS_PER_MM, offset: 0, step: 0.5 },
  uk: { per_mm: CHILD_LAST * BARLEYCORNS_PER_MM, offset: -12, step: 0.5 },
  us: { per_mm: CHILD_LAST * BARLEYCORNS_PER_MM, offset: -35 / 3, step: 0.5 },
  br: { per_mm: CHILD_LAST * PARIS_POINTS_PER_MM, offset: -2, step: 0.5 },
} as const satisfies Record<string, ShoeLine>

const foot = {
  cm: { per_mm: 0.1, offset: 0, step: 0.5 },
  mm: { per_mm: 1, offset: 0, step: 5 },
} as const satisfies Record<string, ShoeLine>

export const isChild = (group: AgeGroup): boolean => group !== "adult"

/**
 * The line of a system, or undefined where none is known. Source: the closed formulas of ISO 19407 as two independent packages print them
 * (npm `shoe-size-converter`, packagist `bakame/shoe-size-converter`).
 *
 *   system             | adult, f = foot in mm          | child
 *   eu, de, fr, it     | 3f/20 + 2                      | 1.08 x 3f/20
 *   uk                 | 3f/25.4 - 23                   | 1.08 x 3f/25.4 - 12
 *   us                 | uk + 1; women uk + 2           | uk + 1/3
 *   au                 | uk; women as us                | uk
 *   br                 | eu - 2                         | eu - 2
 *   jp, cm             | f/10                           | f/10
 *   mondopoint, cn, kr | f, in fives                    | f, in fives
 */
export function shoeLine(system: string, { gender, age_group: ageGroup }: ShoeWearer): ShoeLine | undefined {
  const young = isChild(ageGroup)
  const isWomen = gender === "female"
  switch (system) {
    case "eu":
    case "de":
    case "fr":
    case "it":
      return young ? child.eu : adult.eu
    case "uk":
      return young ? child.uk : adult.uk
    case "us":
      return young ? child.us : isWomen ? adult.usWomen : adult.usMen
    case "au":
      return young ? child.uk : isWomen ? adult.usWomen : adult.uk
    case "br":
      return young ? child.br : adult.br
    case "jp":
    case "cm":
      return foot.cm
    case "mondopoint":
    case "cn":
    case "kr":
      return foot.mm
    default:
      return undefined
  }
}

/** Whether children's numbers of the system start again at 1 after 13.5. */
export const startsAgain = (system: string, { age_group: ageGroup }: ShoeWearer): boolean =>
  isChild(ageGroup) && (system === "uk" || system === "us" || system === "au")
