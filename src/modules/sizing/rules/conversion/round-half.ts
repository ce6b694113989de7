/** A value rounded to half sizes. On a tie the larger one, with both neighbors in `between_sizes`. */
export type Rounded = { value: number; between?: [number, number] }

// Lengths come from thirds and 25.4: what is a quarter on paper is one here up to this much.
const EPSILON = 1e-9

/** Nearest multiple of `step`; exactly between two of them the larger, with both named. */
export function roundTo(value: number, step: number): Rounded {
  const steps = value / step
  const low = Math.floor(steps + EPSILON)
  const rest = steps - low
  if (Math.abs(rest - 0.5) <= EPSILON) return { value: (low + 1) * step, between: [low * step, (low + 1) * step] }
  return { value: (rest > 0.5 ? low + 1 : low) * step }
}
