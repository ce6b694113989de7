import { orderedSizes, type FitOutcome, type SizeScale } from "../../../src/modules/sizing/rules"
import { stableRandom } from "../catalog/random"
import type { Style } from "../catalog/types"

export type Runs = "small" | "true" | "large"

/** How the styles fit those who are said to have bought them; of all others nobody has said anything yet. */
export const STYLES_THAT_RUN: Readonly<Record<string, Runs>> = {
  "TS-202": "small",
  "SN-271": "small",
  "JN-131": "large",
  "TS-101": "true",
  "TS-200": "true",
  "HD-110": "true",
  "HD-211": "true",
  "SH-121": "true",
  "DR-230": "true",
  "SN-150": "true",
}

/** Share of answers that say too small, and fit; the rest says too large. */
const SHARES: Record<Runs, { small: number; fit: number }> = {
  small: { small: 0.55, fit: 0.42 },
  true: { small: 0.05, fit: 0.9 },
  large: { small: 0.03, fit: 0.42 },
}

/** One answer about one piece of a made-up order. */
export type DemoFeedback = { order: string; size: string; position: number; outcome: FitOutcome; occurred_at: Date }

const FIRST = Date.UTC(2026, 7, 1)
const HOUR_MS = 3_600_000
/** Steps of it are spread evenly over 0 to 1, so that no style's shares are a matter of luck. */
const GOLDEN_RATIO = 0.618_033_988_749_895

/** Always the same 50 to 80 answers about a style, each of another buyer. */
export function buildFeedback({ id, sizes }: Pick<Style, "id" | "sizes">, runs: Runs, scale: SizeScale): DemoFeedback[] {
  const positions = orderedSizes(scale, 1)
  const count = 50 + Math.floor(stableRandom(`${id} count`) * 31)
  return Array.from({ length: count }, (_, index) => {
    const order = `seed_${id.toLowerCase()}_${index + 1}`
    const size = sizes[Math.floor(stableRandom(`${order} size`) * sizes.length)] ?? ""
    const first = positions.findIndex((code) => size === code || size.startsWith(`${code}${scale.separator || " "}`))
    const chance = (index * GOLDEN_RATIO + stableRandom(`${id} outcome`)) % 1
    const { small, fit } = SHARES[runs]
    const outcome = chance < small ? "small" : chance < small + fit ? "fit" : "large"
    return { order, size, position: first + 1, outcome, occurred_at: new Date(FIRST + index * 37 * HOUR_MS) }
  })
}
