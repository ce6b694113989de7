import { cumulative } from "../../../src/modules/sizing/rules/advice"
import type { RecordedOutcome } from "../../../src/modules/sizing/rules/learning"
import type { Random } from "./random"
import type { FitOutcome } from "../../../src/modules/sizing/rules/vocabulary"

/** One product: what is true of it, what became of its pieces, and what no shop knows: the bodies they were bought for. */
export type SimulatedProduct = { offset: number; outcomes: RecordedOutcome[]; bodies: number[] }

/** Who told the shop their measurements gets advice and `buyer`; others choose the size they usually wear. */
type Buyer = { body: number; usual: number; measured: { mean: number; variance: number } | undefined }

const SIZES = 7
/** Standard deviations in steps. */
const SD = { offset: 0.35, body: 1.3, habit: 0.35, measuring: 0.45, sewing: 0.15, taste: 0.3, judgment: 0.25 }
const TOO_SMALL = -0.85
const TOO_LARGE = 0.95
/** Shares of pieces: of misfits that come back, and of fits that come back all the same or whose buyer answers the survey. */
const SHARE = { misfitSentBack: 0.9, fitSentBack: 0.04, fitAnswered: 0.2 }
/** What a piece that was kept, its buyer not asked, says: half. */
const KEPT = 0.5
const FIRST_DAY = Date.UTC(2026, 0, 1)

/**
 * A shop, told as people tell it and not by the learner's formula: bodies between sizes, habits a size off, pieces sewn
 * unevenly, people who mind tightness more than width, some who keep what does not fit and some who send back
 * what does. Which outcomes a product has follows from what was bought; the learner's limits and noise appear nowhere.
 *
 *   step                 | drawn
 *   true offset          | normal, mean 0, standard deviation 0.35 steps
 *   body                 | normal around the middle of 7 sizes, 1.3 steps
 *   usual size           | the rounded body, moved by a habit of 0.35 steps
 *   measured, one in 4   | the body to 0.45 steps; buys by that
 *   piece                | its label + offset, 0.15 steps of sewing
 *   room                 | piece - body - taste of 0.3 steps; too small under -0.85, too large above 0.95, a judgment of 0.25 steps
 *   sent back            | 9 of 10 that do not fit; the other one is kept, and counts as fitting at half weight
 *   asked                | one in 5 that fit answers the survey, weight 1; the rest was kept, weight 0.5
 *   sent back all the same | 1 in 25 that fit, for another reason, weight 0
 */
export function simulateProduct(random: Random, { id, outcomes: count }: { id: number; outcomes: number }): SimulatedProduct {
  const offset = random.normal(0, SD.offset)
  const bodies: number[] = []
  const outcomes = Array.from({ length: count }, (_, index): RecordedOutcome => {
    const buyer = aBuyer(random)
    bodies.push(buyer.body)
    const position = Math.min(SIZES, Math.max(1, Math.round(buyer.measured?.mean ?? buyer.usual)))
    const occurred_at = new Date(FIRST_DAY + random.whole(0, 364) * 86_400_000)
    return { id: `${id}-${index}`, occurred_at, position, buyer: buyer.measured, ...wear(random, position + offset - buyer.body) }
  })
  return { offset, outcomes, bodies }
}

function aBuyer(random: Random): Buyer {
  const body = random.normal((SIZES + 1) / 2, SD.body)
  const isMeasured = random.uniform() < 0.25
  const measured = isMeasured ? { mean: random.normal(body, SD.measuring), variance: SD.measuring ** 2 } : undefined
  return { body, usual: Math.round(random.normal(body, SD.habit)), measured }
}

function wear(random: Random, looseness: number): { outcome: FitOutcome; weight: number } {
  const room = looseness + random.normal(0, SD.sewing) - random.normal(0, SD.taste)
  const felt = room + random.normal(0, SD.judgment)
  const misfit = felt < TOO_SMALL ? "small" : felt > TOO_LARGE ? "large" : undefined
  if (misfit && random.uniform() < SHARE.misfitSentBack) return { outcome: misfit, weight: 1 }
  if (misfit) return { outcome: "fit", weight: KEPT }
  const lot = random.uniform()
  const { fitSentBack, fitAnswered } = SHARE
  return { outcome: "fit", weight: lot < fitSentBack ? 0 : lot < fitSentBack + fitAnswered ? 1 : KEPT }
}

/**
 * The most likely sign of a product's offset for somebody who knows every body and all of this file, but not the offset: no
 * learner can be right more often. By the chance of either sign after all outcomes, on a grid of 0.025 steps.
 */
export function knowingSign({ outcomes, bodies }: SimulatedProduct): number {
  const offsets = Array.from({ length: 121 }, (_, index) => (index - 60) * 0.025)
  const evidence = offsets.map((offset) =>
    outcomes.reduce(
      (sum, outcome, index) => sum + Math.log(computeChance(outcome, outcome.position + offset - (bodies[index] ?? NaN))),
      -(offset ** 2) / (2 * SD.offset ** 2)
    )
  )
  const most = Math.max(...evidence)
  return Math.sign(evidence.reduce((sum, each, index) => sum + Math.sign(offsets[index] ?? 0) * Math.exp(each - most), 0))
}

/** How likely `wear` makes of it what was recorded, up to a factor that is the same for every looseness. */
function computeChance({ outcome, weight }: RecordedOutcome, looseness: number): number {
  const sd = Math.hypot(SD.sewing, SD.taste, SD.judgment)
  const small = cumulative((TOO_SMALL - looseness) / sd)
  const large = cumulative((looseness - TOO_LARGE) / sd)
  const fits = Math.max(0, 1 - small - large)
  if (outcome === "small") return small
  if (outcome === "large") return large
  const { misfitSentBack, fitSentBack, fitAnswered } = SHARE
  return weight === KEPT ? (1 - misfitSentBack) * (small + large) + (1 - fitSentBack - fitAnswered) * fits : fits
}
