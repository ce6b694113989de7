import type { RecordedOutcome } from "../../../src/modules/sizing/rules/learning"
import type { FitOutcome } from "../../../src/modules/sizing/rules/types"
import type { Random } from "./random"

/** One product: what is true of it and what became of its pieces. */
export type SimulatedProduct = { offset: number; outcomes: RecordedOutcome[] }

/** Who told the shop their measurements gets advice and `buyer`; others choose the size they usually wear. */
type Buyer = { body: number; usual: number; measured: { mean: number; variance: number } | undefined }

const SIZES = 7
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
 *   room                 | piece - body - taste of 0.3 steps; too small under -0.85, too large above 0.95, a judgement of 0.25 steps
 *   sent back            | 9 of 10 that do not fit; the other one is kept, and counts as fitting at half weight
 *   asked                | one in 5 that fit answers the survey, weight 1; the rest was kept, weight 0.5
 *   sent back all the same | 1 in 25 that fit, for another reason, weight 0
 */
export function simulateProduct(random: Random, { id, outcomes: count }: { id: number; outcomes: number }): SimulatedProduct {
  const offset = random.normal(0, 0.35)
  const outcomes = Array.from({ length: count }, (_, index): RecordedOutcome => {
    const buyer = aBuyer(random)
    const position = Math.min(SIZES, Math.max(1, Math.round(buyer.measured?.mean ?? buyer.usual)))
    const occurred_at = new Date(FIRST_DAY + random.whole(0, 364) * 86_400_000)
    return { id: `${id}-${index}`, occurred_at, position, buyer: buyer.measured, ...wear(random, position + offset - buyer.body) }
  })
  return { offset, outcomes }
}

function aBuyer(random: Random): Buyer {
  const body = random.normal((SIZES + 1) / 2, 1.3)
  const measured = random.uniform() < 0.25 ? { mean: random.normal(body, 0.45), variance: 0.45 ** 2 } : undefined
  return { body, usual: Math.round(random.normal(body, 0.35)), measured }
}

function wear(random: Random, looseness: number): { outcome: FitOutcome; weight: number } {
  const room = looseness + random.normal(0, 0.15) - random.normal(0, 0.3)
  const felt = room + random.normal(0, 0.25)
  const misfit = felt < -0.85 ? "small" : felt > 0.95 ? "large" : undefined
  if (misfit && random.uniform() < 0.9) return { outcome: misfit, weight: 1 }
  if (misfit) return { outcome: "fit", weight: 0.5 }
  const lot = random.uniform()
  return { outcome: "fit", weight: lot < 0.04 ? 0 : lot < 0.24 ? 1 : 0.5 }
}
