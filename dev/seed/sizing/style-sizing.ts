import type { SizeRunName } from "../catalog/size-runs"
import type { Style } from "../catalog/types"

/** Runs that are not called as the scale they are made in. */
const SCALES: Partial<Record<SizeRunName, string>> = { "dress-eu": "women-eu", "tailored-men-eu": "men-chest-eu" }

/** Handle of the starter scale in which a run's sizes are. */
export const findScaleHandle = (run: SizeRunName): string => SCALES[run] ?? run

/** Who wears the style in its pictures; nobody wears socks and caps, or is a child. */
export function chooseModel({ gender, ageGroup, kind, sizes }: Style): { height_mm: number; size_worn: string } | null {
  const worn = sizes[Math.floor((sizes.length - 1) / 2)]
  if (ageGroup !== "adult" || kind === "socks" || kind === "cap" || kind === "sneaker" || !worn) return null
  return { height_mm: gender === "female" ? 1_770 : 1_880, size_worn: worn }
}
